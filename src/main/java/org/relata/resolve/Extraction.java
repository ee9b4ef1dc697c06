package org.relata.resolve;

import org.relata.article.Article;

/** Turns an article into what it states; safe for use by several threads. */
public interface Extraction {
  /**
   * Returns the article's statements with their entities; the same article gives the same answer.
   */
  ResolvedArticle extract(Article article);

  /**
   * Returns the version of rules and knowledge files; a stored article with another one is due for
   * extraction anew.
   */
  String version();
}
