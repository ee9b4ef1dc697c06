package org.relata.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {
  @ParameterizedTest
  @CsvSource({
    "Tidewater Ltd.,tidewater",
    "The Tidewater Group,tidewater",
    "Åse Lindqvist’s,ase lindqvist",
    "U.S.,us",
    "U.S. Steel Corp.,us steel",
    "N+3 process,n+3 process",
    "Radio-Lumen,radio lumen",
    "The Group,group",
    "Bright Wave Technologies,bright wave",
  })
  void comparesWithoutWhatNamesMayHaveOrLack(String name, String normalised) {
    assertThat(Names.normalised(name)).isEqualTo(normalised);
  }
}
