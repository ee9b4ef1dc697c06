package org.relata.sentence;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;

/**
 * Finds a heading that a page glued to the sentence after it: {@code Ministers hand plant back The
 * Netherlands on Monday …}, {@code Japan's long game pays off June 3 | When China …}.
 */
final class GluedHeading {
  private static final int SHORTEST = 4;
  private static final Set<String> OPENERS =
      Set.of("The", "A", "An", "In", "On", "At", "When", "After", "This", "It", "As", "Under");
  private static final Set<String> MONTHS =
      Set.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private GluedHeading() {}

  /** Returns the index of the token that begins the sentence proper, 0 if there is no heading. */
  static int end(List<CoreLabel> tokens) {
    for (int i = SHORTEST; i < tokens.size() - 3; i++) {
      if (isDateBar(tokens, i)) {
        return i;
      }
      boolean opens = OPENERS.contains(tokens.get(i).word());
      String before = tokens.get(i - 1).word();
      if (opens && before.matches("[a-z]{3,}|\\d+%?") && !hasFinalStop(tokens, i)) {
        return i;
      }
    }
    return 0;
  }

  /** {@code June 3 |}. */
  private static boolean isDateBar(List<CoreLabel> tokens, int i) {
    String month = tokens.get(i).word();
    return month.length() >= 3
        && MONTHS.contains(month.substring(0, 3))
        && tokens.get(i + 1).word().matches("\\d{1,2}")
        && tokens.get(i + 2).word().equals("|");
  }

  private static boolean hasFinalStop(List<CoreLabel> tokens, int end) {
    return tokens.subList(0, end).stream()
        .anyMatch(t -> Set.of("\"", "``", "''").contains(t.word()));
  }
}
