package org.relata.query;

import java.util.List;

/**
 * An article and what it states.
 *
 * @param article the article
 * @param statements its statements in textual order, at most {@value Queries#MAX_STATEMENTS}
 */
public record ArticleDetails(ArticleSummary article, List<Statement> statements) {
  /** Copies the list. */
  public ArticleDetails {
    statements = List.copyOf(statements);
  }

  /**
   * One statement of the article.
   *
   * @param relationId identifier of the fact that it supports or denies
   * @param relation the relation's name
   * @param subject who
   * @param object to whom or what
   * @param quote the sentence
   */
  public record Statement(
      String relationId,
      String relation,
      EntitySummary subject,
      EntitySummary object,
      Quote quote) {}
}
