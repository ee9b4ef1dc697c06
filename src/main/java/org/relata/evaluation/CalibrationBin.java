package org.relata.evaluation;

/**
 * How many of the statements that were given some confidence are right.
 *
 * @param from least confidence
 * @param to the confidence that the next bin begins with
 * @param statements how many were given a confidence between
 * @param right how many of these are right
 * @param meanConfidence what they were given on average, 0 if there are none
 */
public record CalibrationBin(
    double from, double to, int statements, int right, double meanConfidence) {
  /** Returns the share that is right, from 0 to 1; 0 if there are none. */
  public double shareRight() {
    return statements == 0 ? 0 : right / (double) statements;
  }
}
