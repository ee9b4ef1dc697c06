package org.relata.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the full-text index can have of names, aliases and tickers, so that it need not be asked for
 * what it has not.
 */
final class Lexicon {
  private final Symbols symbols;

  /** By the property that they are of, in the order of the index. */
  private final Map<String, Words> words;

  /**
   * @param symbols those of all names and tickers
   */
  Lexicon(
      Symbols symbols, Iterable<String> names, Iterable<String> aliases, Iterable<String> tickers) {
    this.symbols = symbols;
    words =
        new TreeMap<>(
            Map.of(
                "name", Words.of(names),
                "aliases", Words.of(aliases),
                "ticker", Words.of(tickers)));
  }

  Symbols symbols() {
    return symbols;
  }

  /**
   * Returns queries that together find what a word with typing errors does, and score it alike. The
   * index builds a machine for each property and number of errors, which takes longer than all else
   * in a search.
   *
   * @param most typing errors, 1 or 2
   */
  List<String> withTypos(String word, int most) {
    return words.entrySet().stream()
        .map(
            property ->
                withTypos(property.getKey(), word, property.getValue().farthest(word, most), most))
        .filter(query -> !query.isEmpty())
        .toList();
  }

  private static String withTypos(String property, String word, int farthest, int most) {
    if (farthest < 0) {
      return "";
    }
    boolean isOne = word.chars().allMatch(Character::isLetterOrDigit); // else it may be parted
    String typos = farthest > 0 ? "~" + farthest : isOne ? "" : "~" + most;
    return property + ":" + SearchText.escaped(word) + typos;
  }
}
