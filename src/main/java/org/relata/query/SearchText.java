package org.relata.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A search text as a query of the full-text index. */
final class SearchText {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.'’&-][\\p{L}\\p{N}]+)*");

  /** Words shorter than this differ by one letter from too many others. */
  private static final int SHORTEST_WITH_TYPO = 4;

  private static final int SHORTEST_WITH_TWO_TYPOS = 8;

  private SearchText() {}

  /**
   * Asks for all words, each as it is, as a beginning, with typing errors, or as the symbol of a
   * ticker; as it is counts most.
   *
   * @return the query; empty if the text has no word
   */
  static String toLucene(String text) {
    List<String> clauses = new ArrayList<>();
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      clauses.add(clause(words.group()));
    }
    return String.join(" AND ", clauses);
  }

  private static String clause(String word) {
    // what is left to escape of Lucene's syntax within a word
    String escaped = word.replace("-", "\\-").replace("&", "\\&");
    StringBuilder clause = new StringBuilder("(");
    clause.append(escaped).append("^4 OR ").append(escaped).append("*^2 OR *\\:").append(escaped);
    if (word.length() >= SHORTEST_WITH_TYPO) {
      clause
          .append(" OR ")
          .append(escaped)
          .append(word.length() >= SHORTEST_WITH_TWO_TYPOS ? "~2" : "~1");
    }
    return clause.append(")").toString();
  }
}
