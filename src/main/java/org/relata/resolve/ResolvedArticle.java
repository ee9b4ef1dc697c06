package org.relata.resolve;

import java.util.List;
import org.relata.article.Article;

/**
 * An article and all it states, ready to be written.
 *
 * @param article the article
 * @param statements what it states, in textual order, each identifier once
 */
public record ResolvedArticle(Article article, List<ResolvedStatement> statements) {
  /** Copies the list. */
  public ResolvedArticle {
    statements = List.copyOf(statements);
  }
}
