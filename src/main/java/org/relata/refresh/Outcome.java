package org.relata.refresh;

import org.jspecify.annotations.Nullable;

/**
 * What became of one article, or of a page that gave none.
 *
 * @param kind what became of it
 * @param document the page's file name or address
 * @param title the article's headline, or null where there is no article
 * @param reason why it failed, or null where it did not
 */
public record Outcome(Kind kind, String document, @Nullable String title, @Nullable String reason) {
  /** What can become of an article. */
  public enum Kind {
    /** The graph did not have it. */
    CREATED,
    /** Its text or the extraction is not what the graph had; written anew. */
    CHANGED,
    /** The graph has it as it is; left alone. */
    SAME,
    /** It could not be read, extracted or written. */
    FAILED
  }

  static Outcome failed(String document, @Nullable String title, String reason) {
    return new Outcome(Kind.FAILED, document, title, reason);
  }
}
