package org.relata.refresh;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one article, or of a page that gave none.
 *
 * @param kind what became of it
 * @param document the page's file name or address
 * @param title the article's headline, or null where there is no article
 * @param stage where it failed, or null where it did not
 * @param reason why it failed, or null where it did not
 */
public record Outcome(
    Kind kind,
    String document,
    @Nullable String title,
    @Nullable Stage stage,
    @Nullable String reason) {
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

  /** Where something can fail. */
  public enum Stage {
    /** The page could not be read. */
    READING,
    /** No article was found in the page. */
    PARSING,
    /** What the article states could not be found. */
    EXTRACTING,
    /** The graph did not take the article. */
    WRITING,
    /** The graph does not hold what was asked for. */
    FINDING;

    /** Returns the word for it, such as {@code reading}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Outcome of(Kind kind, String document, String title) {
    return new Outcome(kind, document, title, null, null);
  }

  static Outcome failed(String document, @Nullable String title, Stage stage, String reason) {
    return new Outcome(Kind.FAILED, document, title, stage, reason);
  }
}
