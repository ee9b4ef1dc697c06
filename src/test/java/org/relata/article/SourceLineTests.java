package org.relata.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLineTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Lina Odell, The Daily Sound, May 9, 2024; Lina Odell; The Daily Sound",
        "Lina Odell and Bao Tran, The Daily Sound, 9 May 2024; Lina Odell and Bao Tran; The Daily Sound",
        "A. Berg, B. Chan, and C. Dahl, Lake Post, May 9, 2024; A. Berg, B. Chan, C. Dahl; Lake Post",
        "Reuters | 2024-05-09;; Reuters",
        "By Lina Odell | May 9, 2024; Lina Odell;",
        "Posted on May 9, 2024 by Lina Odell; Lina Odell;",
        "Published: May 9, 2024;;",
        "Thursday, May 9, 2024 10:35 AM;;",
        "U.S. Department of Ferries, May 9, 2024;; U.S. Department of Ferries",
      })
  void readsWritersOutletAndDate(String line, String author, String publisher) {
    SourceLine source = SourceLine.parse(line).orElseThrow();

    assertThat(source.author()).isEqualTo(author);
    assertThat(source.publisher()).isEqualTo(publisher);
    assertThat(source.date()).isEqualTo(LocalDate.of(2024, 5, 9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sank on May 9, 2024, off the coast.",
        "Lina Odell, The Daily Sound",
        "What happened on May 9, 2024 and why it matters to small islands",
        "May 2024",
      })
  void takesOtherLinesForNone(String line) {
    assertThat(SourceLine.parse(line)).isEmpty();
  }

  @Test
  void takesImpossibleDatesForNone() {
    assertThat(SourceLine.parse("Reuters, February 30, 2024")).isEmpty();
  }
}
