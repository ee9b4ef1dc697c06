package org.relata.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.article.Article;
import org.relata.resolve.Entity;
import org.relata.resolve.ResolvedArticle;
import org.relata.resolve.ResolvedStatement;
import org.relata.resolve.ResolvedStatement.Argument;
import org.relata.resolve.ResolvedStatement.Evidence;
import org.relata.schema.EntityType;
import org.relata.schema.Modality;
import org.relata.schema.RelationType;
import org.relata.schema.Span;

/** Makes resolved articles from sentences like {@code Orion SUPPLIES Vega}. */
public final class Stories {
  private static final Set<EntityType> ACTORS =
      Set.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.COUNTRY);

  private final String id;
  private final List<ResolvedStatement> statements = new ArrayList<>();
  private final StringBuilder text = new StringBuilder("Headline\n\n");
  private String publisher = "The Quay";
  private @Nullable LocalDate published = LocalDate.of(2026, 3, 1);

  private Stories(String id) {
    this.id = id;
  }

  /** Begins an article. */
  public static Stories article(String id) {
    return new Stories(id);
  }

  /** Names its outlet and its day of March 2026. */
  public Stories by(String outlet, int day) {
    publisher = outlet;
    published = LocalDate.of(2026, 3, day);
    return this;
  }

  /** Gives it another day. */
  public Stories on(LocalDate day) {
    published = day;
    return this;
  }

  /** Leaves its date unknown. */
  public Stories undated() {
    published = null;
    return this;
  }

  /** Adds an asserted sentence of three words. */
  public Stories says(String sentence) {
    return says(sentence, Modality.ASSERTED, 0.8);
  }

  /** Adds a sentence of three words: two organizations around a relation. */
  public Stories says(String sentence, Modality modality, double confidence) {
    String[] words = sentence.split(" ");
    return says(entity(words[0]), words[1], entity(words[2]), modality, confidence);
  }

  /** Adds a sentence about two entities. */
  public Stories says(
      Entity subject, String relation, Entity object, Modality modality, double confidence) {
    int start = text.length();
    String sentence =
        subject.name() + " " + relation + " " + object.name() + " (" + modality.label() + ").";
    text.append(sentence).append('\n');
    int objectStart = start + sentence.indexOf(object.name(), subject.name().length());
    statements.add(
        new ResolvedStatement(
            Digest.id(id, sentence, Integer.toString(start)),
            new Argument(subject, subject.name(), new Span(start, start + subject.name().length())),
            relation(relation),
            new Argument(
                object, object.name(), new Span(objectStart, objectStart + object.name().length())),
            modality,
            false,
            confidence,
            "test",
            new Evidence(sentence, new Span(start, start + sentence.length()))));
    return this;
  }

  /** Adds prose that states nothing. */
  public Stories tells(String prose) {
    text.append(prose).append('\n');
    return this;
  }

  /** Ends the article. */
  public ResolvedArticle done() {
    String all = text.toString();
    Article article =
        new Article(
            id,
            id + ".html",
            "https://quay.example/" + id,
            "Headline",
            null,
            publisher,
            published,
            "en",
            all,
            10,
            Digest.sha256(all + publisher + published));
    return new ResolvedArticle(article, statements);
  }

  /** Makes an organization. */
  public static Entity entity(String name, String... aliases) {
    return new Entity(
        Digest.id("Organization", name), name, EntityType.ORGANIZATION, List.of(aliases), null);
  }

  static RelationType relation(String name) {
    boolean symmetric = name.equals("PARTNERS_WITH");
    return new RelationType(
        name, "test", symmetric, false, ACTORS, ACTORS, "a relation of the tests", Map.of());
  }
}
