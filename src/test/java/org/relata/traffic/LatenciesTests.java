package org.relata.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTests {
  @Test
  void takesTheRankThatHoldsThePart() {
    long[] nanos = LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000_000).toArray();
    assertThat(Latencies.of(nanos)).isEqualTo(new Latencies(200, 100, 190, 198, 200));
  }

  @Test
  void isNothingOfNothing() {
    assertThat(Latencies.of(new long[0])).isEqualTo(new Latencies(0, 0, 0, 0, 0));
  }
}
