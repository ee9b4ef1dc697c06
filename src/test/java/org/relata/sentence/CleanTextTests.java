package org.relata.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.relata.schema.Span;

class CleanTextTests {
  @Test
  void takesOutATickerAndMapsWhatFollowsBack() {
    String source = "Intro. Shares of Acme’s (NYSE: ACM) maker rose.";
    CleanText clean = CleanText.of(source, new Span(7, source.length()));
    assertThat(clean.text()).isEqualTo("Shares of Acme's maker rose.");
    int maker = clean.text().indexOf("maker");
    assertThat(clean.origin(maker, maker + 5).of(source)).isEqualTo("maker");
    assertThat(clean.cuts()).singleElement().extracting(CleanText.Cut::text).isEqualTo("NYSE: ACM");
  }

  @Test
  void takesOutADateline() {
    String source = "OSLO, March 3, 2026 – Acme said nothing.";
    assertThat(CleanText.of(source, new Span(0, source.length())).text())
        .isEqualTo("Acme said nothing.");
  }

  @Test
  void takesOutAListMark() {
    String source = "• Acme said nothing.";
    assertThat(CleanText.of(source, new Span(0, source.length())).text())
        .isEqualTo("Acme said nothing.");
  }

  @Test
  void keepsTextWithoutAnythingToClean() {
    String source = "Acme said nothing – again.";
    assertThat(CleanText.of(source, new Span(0, source.length())).text()).isEqualTo(source);
  }
}
