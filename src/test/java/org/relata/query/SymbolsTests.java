package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SymbolsTests {
  private final Symbols symbols = new Symbols();

  @Test
  void knowsWhatStandsBeforeASymbolInOneWord() {
    symbols.add("NYSE:BABA");
    symbols.add("Listed as HK:Baba since 2019");
    symbols.add(null);
    assertThat(symbols.before("baba"))
        .containsExactlyInAnyOrder("nyse", "yse", "se", "e", "hk", "k");
    assertThat(symbols.before("bab")).isEmpty();
    assertThat(symbols.before("2019")).isEmpty();
  }

  @Test
  void takesEveryColonOfATextIntoAccount() {
    symbols.add("a:b:c: d");
    assertThat(symbols.before("c")).containsExactlyInAnyOrder("a:b", ":b", "b");
    assertThat(symbols.before("b")).containsExactly("a");
    assertThat(symbols.before("d")).isEmpty();
  }

  @Test
  void takesAWordOfSeveralPartsByItsFirst() {
    symbols.add("NYSE:BRK.B");
    assertThat(symbols.before("brk.b")).contains("nyse");
    assertThat(symbols.before("b")).isEmpty();
  }

  @Test
  void doesNotAskForVeryManyWordsOneByOne() {
    for (int i = 0; i < 60; i++) {
      symbols.add("X" + i + ":A");
    }
    assertThat(symbols.before("a")).isNull();
  }

  @Test
  void asksTheIndexForFewWordsWhereTheSymbolsAreKnown() {
    symbols.add("NYSE:BABA");
    symbols.add("NYSE:BRK.B");
    assertThat(SearchText.toLucene("BABA", null)).endsWith(" OR *\\:baba");
    Lexicon lexicon = new Lexicon(symbols, List.of(), List.of(), List.of());
    assertThat(SearchText.toLucene("BABA", lexicon)).endsWith(" OR /(nyse|yse|se|e):baba/");
    assertThat(SearchText.toLucene("other", lexicon)).doesNotContain(":");
    assertThat(SearchText.toLucene("BRK.B", lexicon)).endsWith(" OR *\\:brk.b");
    assertThat(SearchText.toLucene("two BABA", lexicon)).doesNotContain(":");
  }
}
