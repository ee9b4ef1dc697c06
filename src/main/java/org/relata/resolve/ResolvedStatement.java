package org.relata.resolve;

import org.relata.schema.Modality;
import org.relata.schema.RelationType;
import org.relata.schema.Span;

/**
 * A statement whose arguments are entities.
 *
 * @param id deterministic hash of article, sentence, relation and arguments
 * @param subject who
 * @param relation stands in which relation
 * @param object to whom or what
 * @param modality how it is presented
 * @param past whether the sentence says that it has ended
 * @param confidence from 0 to 1, that the sentence states this
 * @param rule what found it
 * @param evidence the sentence
 */
public record ResolvedStatement(
    String id,
    Argument subject,
    RelationType relation,
    Argument object,
    Modality modality,
    boolean past,
    double confidence,
    String rule,
    Evidence evidence) {
  /** Checks the confidence and the signature. */
  public ResolvedStatement {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not from 0 to 1");
    }
    if (!relation.admits(subject.entity().type(), object.entity().type())) {
      throw new IllegalArgumentException(
          relation.name()
              + " cannot hold from "
              + subject.entity().type().label()
              + " "
              + subject.entity().name()
              + " to "
              + object.entity().type().label()
              + " "
              + object.entity().name());
    }
  }

  /**
   * One side of a statement.
   *
   * @param entity what is meant
   * @param mention the words
   * @param span where they stand in the article's text
   */
  public record Argument(Entity entity, String mention, Span span) {}

  /**
   * The sentence that states it.
   *
   * @param text the source's own words
   * @param span where they stand in the article's text
   */
  public record Evidence(String text, Span span) {}
}
