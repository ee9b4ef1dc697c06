package org.relata.query;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is to be known of an entity, to be read or printed.
 *
 * @param details who it is
 * @param facts its facts with their best sentences, those with the most independent publishers
 *     first; at most {@value FactRequest#MAX_LIMIT}
 * @param complete whether these are all its facts
 * @param timeline what was last stated of it
 */
public record Dossier(
    EntityDetails details, List<Fact> facts, boolean complete, Timeline timeline) {
  /** Most statements of the timeline. */
  static final int STATEMENTS = 60;

  /** Copies the list. */
  public Dossier {
    facts = List.copyOf(facts);
  }

  /** Returns the dossier as CommonMark; every line about a fact names its article. */
  public String markdown() {
    return new DossierText(this).markdown();
  }

  /** Returns the dossier as a page of HTML that needs nothing else, for screen and paper. */
  public String html() {
    return DossierPage.of(details.entity().name(), markdown());
  }

  /** Returns the text of the style that every {@link #html} has, for policies to allow it alone. */
  public static String style() {
    return DossierPage.style();
  }

  /** Returns the supported and disputed facts by family, in the order of their strength. */
  Map<String, List<Fact>> byFamily() {
    return facts.stream()
        .filter(fact -> fact.statements() > 0)
        .collect(
            Collectors.groupingBy(Fact::family, java.util.LinkedHashMap::new, Collectors.toList()));
  }

  /** Returns the facts that some sentence denies. */
  List<Fact> contested() {
    return facts.stream().filter(fact -> fact.denied() > 0).toList();
  }
}
