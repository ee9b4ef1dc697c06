package org.relata.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.relata.schema.Knowledge;
import org.relata.schema.Lexicon;

class TruecaserTests {
  private static final Lexicon LEXICON = Lexicon.read(Knowledge.bundled());

  @Test
  void writesCommonWordsOfATitleSmall() {
    Truecaser truecaser = new Truecaser("", LEXICON);
    assertThat(truecaser.truecased("Acme Unveils New Chips Against Foreign Rivals"))
        .isEqualTo("Acme unveils new chips against foreign rivals");
  }

  @Test
  void keepsAWordThatTheArticleWritesWithACapitalInsideASentence() {
    Truecaser truecaser = new Truecaser("The maker, which Target bought, is small.", LEXICON);
    assertThat(truecaser.truecased("Chief Says Target Buys More"))
        .isEqualTo("Chief says Target buys more");
  }

  @Test
  void keepsAWordOfANameThatTheArticleWritesInFull() {
    Truecaser truecaser =
        new Truecaser("Northern Coast Bank will pay. The bank is small.", LEXICON);
    assertThat(truecaser.truecased("Northern Coast Bank Names Former Bank Chief"))
        .isEqualTo("Northern Coast Bank names former bank chief");
  }

  @Test
  void tellsATitleFromASentence() {
    assertThat(Truecaser.isTitleCase("Ministers Agree Fishing Quotas After Talks")).isTrue();
    assertThat(Truecaser.isTitleCase("Ministers agree fishing quotas after talks")).isFalse();
    assertThat(Truecaser.isTitleCase("Ministers Agree Fishing Quotas After Talks.")).isFalse();
  }
}
