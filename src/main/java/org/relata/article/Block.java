package org.relata.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph, heading or list item of a page, before it is known whose it is.
 *
 * @param text on one line, without its bullet
 * @param kind what the page says that it is
 */
record Block(String text, Kind kind) {
  enum Kind {
    /** A heading by its mark-up. */
    HEADING,
    /** A list item by its mark-up or bullet. */
    ITEM,
    /** Anything else; in plain text a heading looks like this too. */
    PARAGRAPH
  }

  private static final int HEADLINE_WORDS = 30;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’.&+-]*");
  private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!;:,…][\"”’')\\]]*$");
  private static final Pattern ABBREVIATED_END = Pattern.compile("\\b(\\p{Lu}\\.)+$");
  private static final Pattern STARTS_TITLE = Pattern.compile("^[\\p{Lu}\\p{Lo}\\p{N}$#\"'“‘«(¿¡]");

  boolean isHeading() {
    return kind == Kind.HEADING;
  }

  int words() {
    return words(text);
  }

  static int words(String text) {
    int words = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words++;
    }
    return words;
  }

  /** Whether it reads like prose: a sentence that ends. */
  boolean endsSentence() {
    return ENDS_SENTENCE.matcher(text).find() && !ABBREVIATED_END.matcher(text).find();
  }

  /** Whether it could be a headline, marked up as one or not. */
  boolean looksLikeHeadline() {
    return looksLikeHeadline(text) && (isHeading() || !endsSentence());
  }

  /** Whether it could be a heading over several headlines or paragraphs. */
  boolean looksLikeSection() {
    return looksLikeHeadline() && words() <= 7;
  }

  static boolean looksLikeHeadline(String text) {
    int words = words(text);
    return words > 0 && words <= HEADLINE_WORDS && STARTS_TITLE.matcher(text).find();
  }
}
