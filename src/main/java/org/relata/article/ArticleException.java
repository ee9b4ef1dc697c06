package org.relata.article;

/** Says why a page holds no article, and what to do; the message names the page. */
public final class ArticleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  ArticleException(String document, String reason) {
    super(document + ": " + reason);
    this.reason = reason;
  }

  /** Returns the message without the page's name. */
  public String reason() {
    return reason;
  }
}
