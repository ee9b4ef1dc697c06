package org.relata.query;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands after a colon in names and tickers, such as the symbol {@code NVDA} of {@code
 * NASDAQ:NVDA}, and what before it. To the full-text index some of these are one word, so that only
 * a look at all its words finds those that end in a symbol; who knows what may stand before it asks
 * for these few words.
 */
final class Symbols {
  /** More words than this are not asked for one by one. */
  private static final int MOST_WORDS = 100;

  private final Map<String, Set<String>> beginnings = new HashMap<>();

  /** Takes a name or a ticker into account. */
  void add(@Nullable String text) {
    if (text == null) {
      return;
    }
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      String symbol = firstRun(text, colon + 1);
      if (!symbol.isEmpty()) {
        beginnings
            .computeIfAbsent(symbol, unseen -> new LinkedHashSet<>(2))
            .add(lower(lastWord(text.substring(0, colon))).intern());
      }
    }
  }

  /** Returns the letters and digits from a place on, small. */
  private static String firstRun(String text, int start) {
    int end = start;
    while (end < text.length() && isPartOfRun(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return lower(text.substring(start, end));
  }

  private static boolean isPartOfRun(int character) {
    return Character.isLetterOrDigit(character);
  }

  private static String lastWord(String text) {
    int start = text.length();
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start);
  }

  /** The index makes characters small one by one, which differs from the words as a whole. */
  private static String lower(String text) {
    return text.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * Returns what may stand before a word and its colon within one word of the index.
   *
   * @return nothing if that is too much to ask for
   */
  @Nullable List<String> before(String word) {
    Set<String> before = new LinkedHashSet<>();
    for (String beginning : beginnings.getOrDefault(firstRun(word, 0), Set.of())) {
      for (int start = 0; start < beginning.length(); start++) {
        before.add(beginning.substring(start));
      }
      if (before.size() > MOST_WORDS) {
        return null;
      }
    }
    return List.copyOf(before);
  }
}
