package org.relata.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A search text as a query of the full-text index. */
final class SearchText {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.'’&-][\\p{L}\\p{N}]+)*");

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s");

  /** Words shorter than this differ by one letter from too many others. */
  private static final int SHORTEST_WITH_TYPO = 4;

  private static final int SHORTEST_WITH_TWO_TYPOS = 8;

  private SearchText() {}

  /**
   * Asks for all words, each as it is, as a beginning or with typing errors; as it is counts most.
   * A text without spaces may also be a ticker or its symbol: that takes a look at every word of
   * the index unless the symbols are known, so it is not asked for each of several words.
   *
   * @param lexicon what the index has; null if it is not known
   * @return the query; empty if the text has no word
   */
  static String toLucene(String text, @Nullable Lexicon lexicon) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    String all = String.join(" AND ", words.stream().map(word -> clause(word, lexicon)).toList());
    boolean mayBeTicker = !words.isEmpty() && !WHITE_SPACE.matcher(text.strip()).find();
    String ticker = mayBeTicker ? endingIn(words.get(words.size() - 1), lexicon) : "";
    return ticker.isEmpty() ? all : "(" + all + ") OR " + ticker;
  }

  /** Asks for the words of the index that end in a colon and a word; they count alike. */
  private static String endingIn(String word, @Nullable Lexicon lexicon) {
    List<String> before = lexicon == null ? null : lexicon.symbols().before(word);
    if (before == null || !(word + String.join("", before)).chars().allMatch(SearchText::isPlain)) {
      return "*\\:" + escaped(word);
    }
    return before.isEmpty() ? "" : "/(" + String.join("|", before) + "):" + word + "/";
  }

  /** Tells whether a character means itself in a regular expression of Lucene. */
  private static boolean isPlain(int character) {
    return character == ':' || Character.isLetterOrDigit(character);
  }

  private static String clause(String word, @Nullable Lexicon lexicon) {
    String escaped = escaped(word);
    StringBuilder clause = new StringBuilder("(");
    clause.append(escaped).append("^4 OR ").append(escaped).append("*^2");
    if (word.length() >= SHORTEST_WITH_TYPO) {
      int most = word.length() >= SHORTEST_WITH_TWO_TYPOS ? 2 : 1;
      List<String> withTypos =
          lexicon == null ? List.of(escaped + "~" + most) : lexicon.withTypos(word, most);
      withTypos.forEach(query -> clause.append(" OR ").append(query));
    }
    return clause.append(")").toString();
  }

  /** Escapes what is left of Lucene's syntax within a word. */
  static String escaped(String word) {
    return word.replace("-", "\\-").replace("&", "\\&");
  }
}
