package org.relata.traffic;

import java.util.Arrays;

/**
 * How long answers took, in milliseconds.
 *
 * @param count how many there were
 * @param p50 half took at most so long
 * @param p95 95 of 100 did
 * @param p99 99 of 100 did
 * @param max the longest
 */
public record Latencies(long count, double p50, double p95, double p99, double max) {
  private static final double NANOS_A_MILLI = 1e6;

  /** Sums up times in nanoseconds. */
  static Latencies of(long[] nanos) {
    if (nanos.length == 0) {
      return new Latencies(0, 0, 0, 0, 0);
    }
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latencies(
        sorted.length, at(sorted, 50), at(sorted, 95), at(sorted, 99), at(sorted, 100));
  }

  private static double at(long[] sorted, int percent) {
    int rank = (int) Math.ceil(sorted.length * percent / 100.0);
    return Math.round(sorted[Math.max(0, rank - 1)] / NANOS_A_MILLI * 100) / 100.0;
  }
}
