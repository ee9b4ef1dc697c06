package org.relata.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.relata.query.PathSearch.FoundPath;

/**
 * Paths as users see them.
 *
 * @param paths those of which all facts could be read
 * @param complete whether there was time for all, with their sentences
 */
record PathDescription(List<PathAnswer.Path> paths, boolean complete) {
  /** Where what is told of facts comes from; {@link LateException} if it does not in time. */
  interface Source {
    /** Returns facts by the numbers that the search gave them. */
    Map<Long, Fact> facts(Collection<Long> links) throws LateException;

    /** Returns the best sentence of each fact, by the facts' identifiers. */
    Map<String, List<Quote>> quotes(Collection<Fact> facts) throws LateException;
  }

  /** Reads what is told of some paths, as far as there is time. */
  static PathDescription of(List<FoundPath> paths, Source source) {
    Map<Long, Fact> byLink;
    try {
      byLink = source.facts(shown(paths));
    } catch (LateException e) {
      return new PathDescription(List.of(), false);
    }
    try {
      Map<String, List<Quote>> quotes = source.quotes(byLink.values());
      byLink.replaceAll((link, fact) -> fact.withQuotes(quotes.getOrDefault(fact.id(), List.of())));
      return new PathDescription(described(paths, byLink), true);
    } catch (LateException e) {
      return new PathDescription(described(paths, byLink), false);
    }
  }

  private static Set<Long> shown(List<FoundPath> paths) {
    Set<Long> links = new HashSet<>();
    paths.forEach(path -> path.hops().forEach(hop -> links.addAll(shownOf(hop))));
    return links;
  }

  private static List<Long> shownOf(List<Long> hop) {
    return hop.subList(0, Math.min(hop.size(), Queries.MAX_ALTERNATIVES));
  }

  private static List<PathAnswer.Path> described(List<FoundPath> paths, Map<Long, Fact> byLink) {
    Map<String, EntitySummary> entities = new HashMap<>();
    for (Fact fact : byLink.values()) {
      entities.put(fact.subject().id(), fact.subject());
      entities.put(fact.object().id(), fact.object());
    }
    return paths.stream()
        .map(path -> described(path, byLink, entities))
        .filter(path -> path.hops().stream().noneMatch(hop -> hop.facts().isEmpty()))
        .toList();
  }

  private static PathAnswer.Path described(
      FoundPath path, Map<Long, Fact> byLink, Map<String, EntitySummary> entities) {
    List<PathAnswer.Hop> hops = new ArrayList<>();
    for (int i = 0; i < path.hops().size(); i++) {
      String tail = path.entities().get(i);
      List<PathAnswer.HopFact> alternatives = new ArrayList<>();
      for (Long link : shownOf(path.hops().get(i))) {
        Fact fact = byLink.get(link);
        if (fact != null) { // else removed since it was found
          alternatives.add(new PathAnswer.HopFact(direction(fact, tail), fact));
        }
      }
      hops.add(new PathAnswer.Hop(alternatives));
    }
    return new PathAnswer.Path(
        HopScore.scoreOf(path.cost()),
        path.entities().stream().map(entities::get).filter(Objects::nonNull).toList(),
        hops);
  }

  private static String direction(Fact fact, String tail) {
    if (fact.symmetric()) {
      return "both";
    }
    return fact.subject().id().equals(tail) ? "forward" : "backward";
  }
}
