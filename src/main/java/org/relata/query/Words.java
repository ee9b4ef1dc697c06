package org.relata.query;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The words that the full-text index can have made of some texts, sorted. How it parts a text at
 * signs within words is not known here, so all ways are taken into account: words of the index are
 * among these, and these are not all of the index.
 */
final class Words {
  /** Longer words are left out, and nothing is told of words almost so long. */
  private static final int LONGEST = 64;

  /** Where a text of other scripts is parted depends on its language. */
  private static final Set<UnicodeScript> PARTED_AT_SIGNS_ONLY =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  private final SortedWords onward;
  private final SortedWords backward;

  private Words(SortedWords onward, SortedWords backward) {
    this.onward = onward;
    this.backward = backward;
  }

  static Words of(Iterable<String> texts) {
    Set<String> words = new HashSet<>();
    texts.forEach(text -> part(text, words));
    return new Words(
        new SortedWords(words), new SortedWords(words.stream().map(Words::reversed).toList()));
  }

  private static String reversed(String word) {
    return new StringBuilder(word).reverse().toString();
  }

  private static void part(String text, Set<String> words) {
    char[] small = small(text);
    int start = 0;
    while (start < small.length) {
      int end = start;
      while (end < small.length && !partsSurely(small[end])) {
        end++;
      }
      partFurther(small, start, end, words);
      start = end + 1;
    }
  }

  /** The index makes characters small one by one; one of two halves stands for itself. */
  private static char[] small(String text) {
    StringBuilder small = new StringBuilder();
    text.codePoints()
        .map(Character::toLowerCase)
        .forEach(c -> small.append(c > Character.MAX_VALUE ? Character.MAX_VALUE : (char) c));
    return small.toString().toCharArray();
  }

  private static boolean partsSurely(char character) {
    return Character.isWhitespace(character) || "-/&()!?+|–—“”".indexOf(character) >= 0;
  }

  /** Adds all that can be a word between two places. */
  private static void partFurther(char[] text, int start, int end, Set<String> words) {
    for (int from = start; from < end; from++) {
      if (from > start && !mayPart(text[from - 1], text[from])) {
        continue;
      }
      for (int to = from + 1; to <= Math.min(end, from + LONGEST); to++) {
        if (to == end || mayPart(text[to - 1], text[to])) {
          words.add(new String(text, from, to - from));
        }
      }
    }
  }

  private static boolean mayPart(char before, char after) {
    return !isJoined(before) || !isJoined(after);
  }

  private static boolean isJoined(char character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default ->
          Character.isLetterOrDigit(character)
              && PARTED_AT_SIGNS_ONLY.contains(UnicodeScript.of(character));
    };
  }

  /**
   * Returns how many typing errors are between a word and those of these words that are at most so
   * many from it, at most: a letter too many, one missing, another one, or two exchanged.
   *
   * @param word in small letters
   * @param most 1 or 2
   * @return negative if there are none; {@code most} also where it is not known
   */
  int farthest(String word, int most) {
    if (word.length() + most > LONGEST
        || word.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
      return most;
    }
    // one error lies in one half or the other, and of two no half has both but the other none; what
    // lies between the halves is in both
    int half = word.length() / 2;
    int farthest = onward.farthest(word, half - 1, most);
    return farthest == most
        ? most
        : Math.max(farthest, backward.farthest(reversed(word), word.length() - half, most));
  }
}
