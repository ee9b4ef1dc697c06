package org.relata.article;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One article.
 *
 * @param id deterministic hash of where it stands (canonical address, and position key within a
 *     page of several), so that a changed text keeps its identity
 * @param document the file's name or the address of its page
 * @param address canonical address
 * @param title headline
 * @param author byline, if any
 * @param publisher outlet, if any
 * @param published date, if any
 * @param language BCP 47 language, such as {@code en}
 * @param text headline and main text, one paragraph a line, blank lines between; what all offsets
 *     count in
 * @param bodyStart offset of the main text in {@code text}, after the headline
 * @param contentHash SHA-256 of all that is stored of it but its place
 */
public record Article(
    String id,
    String document,
    String address,
    String title,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable LocalDate published,
    String language,
    String text,
    int bodyStart,
    String contentHash) {
  /** Checks that the article says something. */
  public Article {
    if (text.isBlank()) {
      throw new IllegalArgumentException("article " + id + " of " + document + " has no text");
    }
    if (bodyStart < 0 || bodyStart > text.length()) {
      throw new IllegalArgumentException(
          "article " + id + ": body at " + bodyStart + " of " + text.length());
    }
  }

  /** Returns the main text without the headline. */
  public String body() {
    return text.substring(bodyStart);
  }
}
