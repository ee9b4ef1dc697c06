package org.relata.query;

import org.jspecify.annotations.Nullable;
import org.relata.schema.Span;

/**
 * A sentence that states or denies a fact.
 *
 * @param statementId identifier of the statement
 * @param text the article's own words
 * @param subject the words for the subject
 * @param object the words for the object
 * @param modality how it is presented, such as {@code asserted}
 * @param past whether it says that the fact has ended
 * @param confidence from 0 to 1, that the sentence states this
 * @param rule what found it
 * @param article where it stands
 */
public record Quote(
    String statementId,
    String text,
    Mention subject,
    Mention object,
    String modality,
    boolean past,
    double confidence,
    String rule,
    ArticleSummary article) {
  /**
   * Words of the article that mean an entity.
   *
   * @param text the words
   * @param span where they stand in the quoted text, in UTF-16 units; null if they stand elsewhere
   *     in the article
   */
  public record Mention(String text, @Nullable Span span) {}
}
