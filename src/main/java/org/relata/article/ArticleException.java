package org.relata.article;

/** Says why a page holds no article, and what to do; the message names the page. */
public final class ArticleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ArticleException(String document, String reason) {
    super(document + ": " + reason);
  }
}
