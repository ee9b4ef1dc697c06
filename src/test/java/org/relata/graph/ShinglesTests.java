package org.relata.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShinglesTests {
  static final String REPORT =
      """
      The shipyard at Northport laid down two icebreakers on Monday, the first that it has built in
      eleven years, and its owner said that the yard would hire four hundred welders before winter.
      The order came from a line that carries ore along the northern route, which had bought its
      ships abroad until the insurers of the region raised what they ask for foreign hulls. Nobody
      at the yard would tell the price, but a clerk of the line spoke of a sum well above what was
      paid for the last of the older class, and of steel that must come by rail.
      """;

  @Test
  void copyWithAnotherLedeAndLineOfItsOwnIsCopy() {
    Shingles report = Shingles.of(REPORT);
    Shingles copy =
        Shingles.of(
            "NORTHPORT (Harbour Wire) - "
                + REPORT.replace("on Monday", "this week")
                + "More on the yard is on page four.");
    assertThat(copy.isCopyOf(report)).isTrue();
    assertThat(report.isCopyOf(copy)).isTrue();
    assertThat(sharedBands(report, copy)).isPositive();
  }

  @Test
  void anotherReportOfTheSameMatterIsNone() {
    Shingles other =
        Shingles.of(
            """
            Two icebreakers are to be built at Northport, where no ship of that kind was laid down
            for eleven years. Four hundred welders will be hired, the owner of the shipyard told us
            on Monday, and the steel for both hulls is going to be carried there by train. A line
            in the ore trade gave the order after insurance for foreign ships had become dearer on
            the northern route. What it pays remains a secret of the two companies for now.
            """);
    assertThat(other.isCopyOf(Shingles.of(REPORT))).isFalse();
  }

  @Test
  void sameTextHasSameFingerprintWhateverItsCaseAndPunctuation() {
    assertThat(Shingles.of(REPORT.toUpperCase(Locale.ROOT).replace(",", " –")).bands())
        .isEqualTo(Shingles.of(REPORT).bands());
  }

  @Test
  void shortTextIsNoCopyOfAnything() {
    Shingles brief = Shingles.of("Orion supplies Vega with lenses, it said on Monday.");
    assertThat(brief.isEmpty()).isTrue();
    assertThat(brief.isCopyOf(brief)).isFalse();
  }

  @Test
  void findsCopiesOfTextsWithoutSpaces() {
    String text = "造船厂周一开始建造两艘破冰船这是十一年来的第一批船东表示将在冬季之前雇用四百名焊工订单来自北方航线的矿石公司";
    assertThat(Shingles.of(text).isCopyOf(Shingles.of("本报讯" + text))).isTrue();
  }

  private static long sharedBands(Shingles a, Shingles b) {
    long[] left = a.bands();
    long[] right = b.bands();
    return Arrays.stream(new int[] {0, 1, 2, 3, 4, 5, 6, 7})
        .filter(i -> left[i] == right[i])
        .count();
  }
}
