package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordsTests {
  @Test
  void tellsHowFarTheFarthestOfTheNearWordsIs() {
    Words words = Words.of(List.of("Huawei Technologies", "Hauwei", "Huaweis Own", "SMIC"));
    assertThat(words.farthest("huawei", 1)).isEqualTo(1);
    assertThat(words.farthest("technologies", 2)).isZero();
    assertThat(words.farthest("technologie", 2)).isEqualTo(1);
    assertThat(words.farthest("tecnologie", 2)).isEqualTo(2);
    assertThat(words.farthest("smic", 1)).isZero();
    assertThat(words.farthest("nvidia", 1)).isNegative();
  }

  @Test
  void agreesWithComparingAllOneByOne() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      Set<String> all = new TreeSet<>();
      int count = 1 + random.nextInt(60);
      for (int i = 0; i < count; i++) {
        all.add(word(random, 1 + random.nextInt(9)));
      }
      Words words = Words.of(all);
      for (int i = 0; i < 20; i++) {
        String word = word(random, 3 + random.nextInt(7));
        for (int most = 1; most <= 2; most++) {
          assertThat(words.farthest(word, most))
              .as("%s among %s, %d errors at most", word, all, most)
              .isEqualTo(farthest(word, all, most));
        }
      }
    }
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  private static int farthest(String word, Set<String> all, int most) {
    return all.stream()
        .mapToInt(other -> errors(word, other))
        .filter(errors -> errors <= most)
        .max()
        .orElse(-1);
  }

  /** The textbook's table. */
  private static int errors(String one, String other) {
    int[][] errors = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          errors[i][j] = i + j;
          continue;
        }
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        errors[i][j] =
            Math.min(errors[i - 1][j - 1] + same, 1 + Math.min(errors[i - 1][j], errors[i][j - 1]));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          errors[i][j] = Math.min(errors[i][j], errors[i - 2][j - 2] + 1);
        }
      }
    }
    return errors[one.length()][other.length()];
  }

  @Test
  void knowsEveryWordThatTheIndexMayMakeOfSignsWithinAText() {
    Words words = Words.of(List.of("U.S. steel-maker NYSE:ABCD_x", "华为技术 O’Neill"));
    for (String word :
        List.of("u.s", "steel", "maker", "nyse:abcd_x", "nyse", "abcd", "abcd_x", "华", "o’neill")) {
      assertThat(words.farthest(word, 1)).as(word).isNotNegative();
    }
    assertThat(words.farthest("steelmaker", 1)).isEqualTo(-1);
    assertThat(words.farthest("华为技术", 1)).isEqualTo(1);
  }

  @Test
  void tellsNothingOfVeryLongAndRareWords() {
    Words words = Words.of(List.of("a"));
    assertThat(words.farthest("a".repeat(64), 2)).isEqualTo(2);
    assertThat(words.farthest("ab\ud835\udd04cd", 1)).isEqualTo(1);
  }

  @Test
  void asksTheIndexForNoMoreTyposThanThereCanBe() {
    Lexicon lexicon =
        new Lexicon(
            new Symbols(),
            List.of("Semiconductor", "Semiconductors", "Nvidia", "Wolfspeed"),
            List.of("Nvidja"),
            List.of("XSE:NVDA"));
    assertThat(SearchText.toLucene("Nvidia Corp", lexicon))
        .isEqualTo(
            "(nvidia^4 OR nvidia*^2 OR aliases:nvidia~1 OR name:nvidia) AND (corp^4 OR corp*^2)");
    assertThat(SearchText.toLucene("semiconductor", lexicon))
        .isEqualTo("(semiconductor^4 OR semiconductor*^2 OR name:semiconductor~1)");
    assertThat(SearchText.toLucene("wolfspeed", lexicon)).endsWith(" OR name:wolfspeed)");
    assertThat(SearchText.toLucene("Nvidia", null)).endsWith(" OR nvidia~1)) OR *\\:nvidia");
  }
}
