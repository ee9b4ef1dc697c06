package org.relata.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Counts statements and those that are right by tenths of confidence. */
final class Calibration {
  private static final int BINS = 10;

  private final int[] statements = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] confidence = new double[BINS];

  void add(double given, boolean isRight) {
    int bin = Math.min(BINS - 1, (int) (given * BINS));
    statements[bin]++;
    right[bin] += isRight ? 1 : 0;
    confidence[bin] += given;
  }

  /** Returns the bins that have statements, the least confidence first. */
  List<CalibrationBin> bins() {
    List<CalibrationBin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (statements[i] > 0) {
        bins.add(
            new CalibrationBin(
                i / (double) BINS,
                (i + 1) / (double) BINS,
                statements[i],
                right[i],
                confidence[i] / statements[i]));
      }
    }
    return bins;
  }
}
