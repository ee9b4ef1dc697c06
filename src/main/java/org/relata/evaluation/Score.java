package org.relata.evaluation;

/**
 * How much was found and how much of it is right.
 *
 * @param gold statements annotated
 * @param right of these, found
 * @param wrong found, but not annotated
 */
public record Score(int gold, int right, int wrong) {
  /** Nothing annotated, nothing found. */
  static final Score NONE = new Score(0, 0, 0);

  /** Checks that no more was found than there is. */
  public Score {
    if (right < 0 || wrong < 0 || gold < right) {
      throw new IllegalArgumentException(right + " right and " + wrong + " wrong of " + gold);
    }
  }

  /** Returns the share of what was found that is right, from 0 to 1; 0 if nothing was found. */
  public double precision() {
    return right + wrong == 0 ? 0 : right / (double) (right + wrong);
  }

  /** Returns the share of what is annotated that was found, from 0 to 1; 0 if there is none. */
  public double recall() {
    return gold == 0 ? 0 : right / (double) gold;
  }

  /** Returns the harmonic mean of precision and recall, from 0 to 1. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  Score plus(Score other) {
    return new Score(gold + other.gold, right + other.right, wrong + other.wrong);
  }
}
