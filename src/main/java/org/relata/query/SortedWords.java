package org.relata.query;

import java.util.Arrays;
import java.util.Collection;

/** Many words in little memory, in the order of their letters, to be compared with one. */
final class SortedWords {
  private final char[] letters;
  private final int[] starts;

  SortedWords(Collection<String> words) {
    String[] sorted = words.stream().sorted().toArray(String[]::new);
    letters = String.join("", sorted).toCharArray();
    starts = new int[sorted.length + 1];
    for (int place = 0; place < sorted.length; place++) {
      starts[place + 1] = starts[place] + sorted[place].length();
    }
  }

  /**
   * Returns how many typing errors are between a word and those of these words that are at most so
   * many from it, at most.
   *
   * @param beginning how many of the first letters of the word have one error less than {@code
   *     most} at most; words that are otherwise are left out, as most then can be from their
   *     beginnings
   * @param most at least 1
   * @return negative if there are none
   */
  int farthest(String word, int beginning, int most) {
    return new Search(word, beginning, most).farthest();
  }

  private int size() {
    return starts.length - 1;
  }

  private int length(int place) {
    return starts[place + 1] - starts[place];
  }

  private char letter(int place, int index) {
    return letters[starts[place] + index];
  }

  /** Returns how many letters two words have in common at their beginnings. */
  private int common(int one, int other) {
    int mismatch =
        Arrays.mismatch(
            letters, starts[one], starts[one + 1], letters, starts[other], starts[other + 1]);
    return mismatch < 0 ? length(one) : mismatch;
  }

  /** Returns the first place after one where a word begins otherwise. */
  private int afterAllThatBeginAs(int place, int beginning) {
    int low = place;
    int step = 1;
    while (low + step < size() && common(place, low + step) >= beginning) {
      low += step;
      step *= 2;
    }
    int high = Math.min(size(), low + step);
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (common(place, middle) >= beginning) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /**
   * Compares a word with all words, those of one beginning together: the row of a beginning has how
   * far it is from each beginning of the word.
   */
  private final class Search {
    private final String word;
    private final int beginning;
    private final int most;
    private final int tooMany;
    private final int[][] rows;

    Search(String word, int beginning, int most) {
      this.word = word;
      this.beginning = beginning;
      this.most = most;
      tooMany = most + 1;
      rows = new int[word.length() + tooMany][word.length() + 1];
      for (int[] row : rows) {
        Arrays.fill(row, tooMany);
      }
      for (int i = 0; i <= Math.min(most, word.length()); i++) {
        rows[0][i] = bounded(i, i);
      }
    }

    private int bounded(int errors, int column) {
      return errors > (column <= beginning ? most - 1 : most) ? tooMany : errors;
    }

    int farthest() {
      int farthest = -1;
      int compared = 0;
      int place = 0;
      while (place < size() && farthest < most) {
        int stopped = compare(place, compared);
        int next = stopped < 0 ? place + 1 : afterAllThatBeginAs(place, stopped);
        int errors = stopped < 0 ? rows[length(place)][word.length()] : tooMany;
        farthest = errors == tooMany ? farthest : Math.max(farthest, errors);
        compared = next < size() ? common(place, next) : 0;
        place = next;
      }
      return farthest;
    }

    /**
     * Compares a word from a letter on.
     *
     * @return negative if to its end, else the length of the beginning that has too many errors
     */
    private int compare(int place, int from) {
      for (int i = from; i < length(place); i++) {
        if (i + 1 >= rows.length || !addRow(place, i + 1)) {
          return i + 1;
        }
      }
      return -1;
    }

    /** Computes the row of a beginning, and tells whether it may become a word near enough. */
    private boolean addRow(int place, int length) {
      int[] row = rows[length];
      int[] before = rows[length - 1];
      char letter = letter(place, length - 1);
      int first = Math.max(0, length - most);
      int last = Math.min(word.length(), length + most);
      boolean near = false;
      for (int i = first; i <= last; i++) {
        int errors = before[i] + 1;
        if (i > first) {
          errors = Math.min(errors, row[i - 1] + 1);
        }
        if (i > 0) {
          errors = Math.min(errors, before[i - 1] + (word.charAt(i - 1) == letter ? 0 : 1));
        }
        if (i > 1 && length > 1 && isExchanged(place, length, i)) {
          errors = Math.min(errors, rows[length - 2][i - 2] + 1);
        }
        row[i] = bounded(errors, i);
        near |= row[i] < tooMany;
      }
      return near;
    }

    private boolean isExchanged(int place, int length, int column) {
      return word.charAt(column - 2) == letter(place, length - 1)
          && word.charAt(column - 1) == letter(place, length - 2);
    }
  }
}
