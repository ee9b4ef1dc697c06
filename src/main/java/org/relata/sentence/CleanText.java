package org.relata.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relata.schema.Span;

/**
 * A paragraph made fit for analysis: quotes and "start-up" normalised, list marks, datelines and
 * parentheses taken out, each remaining unit mapped to its place in the article.
 */
final class CleanText {
  /** A removed parenthesis: what it says, its place in the article, and where it was cut. */
  record Cut(String text, Span span, int at) {}

  private static final Pattern LIST_MARK =
      Pattern.compile("^(?:[-–—•*·▪■●#]\\s*|\\(?\\d{1,2}[.)]\\s+)+");

  private static final Pattern DATELINE =
      Pattern.compile(
          "^[A-Z][A-Z./’' -]{2,40}(?:,\\s[A-Z][A-Za-z. ]{2,30})?"
              + "(?:,?\\s\\(?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?"
              + "\\s\\d{1,2}(?:,\\s\\d{4})?\\)?)?"
              + "(?:\\s\\((?:Reuters|AP|AFP|Bloomberg|[A-Z][A-Za-z ]{1,20})\\))?\\s*[–—-]{1,2}\\s+");

  private static final Pattern ASIDE =
      Pattern.compile("\\s?\\(([^()]{1,240})\\)|\\s?\\[([^\\[\\]]{1,120})\\]");

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> origins = new ArrayList<>();
  private final List<Cut> cuts = new ArrayList<>();

  private CleanText() {}

  /** Cleans the part of an article's text that a span covers. */
  static CleanText of(String article, Span paragraph) {
    return of(article, paragraph, 0);
  }

  /** Cleans a part of a text that itself begins at an offset of the article. */
  static CleanText of(String text, Span part, int offset) {
    CleanText clean = new CleanText();
    String source = part.of(text);
    Span paragraph = new Span(part.start() + offset, part.end() + offset);
    int from = lengthOfPrefix(source);
    Matcher aside = ASIDE.matcher(source);
    int at = from;
    while (aside.find(at)) {
      clean.append(source, at, aside.start(), paragraph.start());
      String words = aside.group(1) != null ? aside.group(1) : aside.group(2);
      Span span = new Span(paragraph.start() + aside.start(), paragraph.start() + aside.end());
      clean.cuts.add(new Cut(words.strip(), span, clean.text.length()));
      at = aside.end();
    }
    clean.append(source, at, source.length(), paragraph.start());
    return clean;
  }

  private static int lengthOfPrefix(String source) {
    int from = 0;
    Matcher mark = LIST_MARK.matcher(source);
    if (mark.find()) {
      from = mark.end();
    }
    Matcher dateline = DATELINE.matcher(source).region(from, source.length());
    return dateline.lookingAt() && dateline.end() < source.length() ? dateline.end() : from;
  }

  private void append(String source, int start, int end, int offset) {
    for (int i = start; i < end; i++) {
      if (isHyphenOfStartUp(source, i)) {
        continue;
      }
      text.append(normalised(source.charAt(i)));
      origins.add(offset + i);
    }
  }

  /** The tokenizer would cut {@code start-up} in three; both spellings are one word. */
  private static boolean isHyphenOfStartUp(String source, int at) {
    return normalised(source.charAt(at)) == '-'
        && source.regionMatches(true, at - 5, "start", 0, 5)
        && source.regionMatches(true, at + 1, "up", 0, 2);
  }

  private static char normalised(char c) {
    return switch (c) {
      case '‘', '’', 'ʼ', '′' -> '\'';
      case '“', '”', '„', '″' -> '"';
      case '\u00a0', '\u2009', '\u202f', '\u2007' -> ' ';
      case '‐', '‑' -> '-';
      default -> c;
    };
  }

  /** Returns the cleaned text. */
  String text() {
    return text.toString();
  }

  /** Returns the removed parentheses in order. */
  List<Cut> cuts() {
    return cuts;
  }

  /** Maps a range of the cleaned text, not empty, to the article's text. */
  Span origin(int start, int end) {
    return new Span(origins.get(start), origins.get(end - 1) + 1);
  }
}
