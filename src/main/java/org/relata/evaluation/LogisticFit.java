package org.relata.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the weights of a logistic model by accelerated gradient descent from zero, so that the same
 * samples always give the same weights. Squares of weights are held down, but for that of {@code
 * always}.
 */
final class LogisticFit {
  private static final String UNBOUND = "always";
  private static final int STEPS = 4000;

  private final double restraint;
  private final List<String> names;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Judgement.Verdict> samples;

  /**
   * Prepares a fit.
   *
   * @param samples predictions with features
   * @param restraint how much a weight has to earn; above 0
   */
  LogisticFit(List<Judgement.Verdict> samples, double restraint) {
    this.restraint = restraint;
    this.samples = samples;
    this.names =
        samples.stream()
            .flatMap(sample -> sample.prediction().features().keySet().stream())
            .distinct()
            .sorted()
            .toList();
    for (Judgement.Verdict sample : samples) {
      double[] row = new double[names.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = sample.prediction().features().getOrDefault(names.get(i), 0.0);
      }
      rows.add(row);
    }
  }

  /** Returns the weight of each feature by name. */
  Map<String, Double> weights() {
    double[] weights = new double[names.size()];
    double[] before = weights.clone();
    double step = 1 / steepest();
    for (int k = 1; k <= STEPS; k++) {
      double[] ahead = weights.clone();
      for (int i = 0; i < ahead.length; i++) {
        ahead[i] += (k - 1.0) / (k + 2.0) * (weights[i] - before[i]);
      }
      double[] slope = slope(ahead);
      before = weights;
      weights = ahead;
      for (int i = 0; i < weights.length; i++) {
        weights[i] -= step * slope[i];
      }
    }
    Map<String, Double> named = new TreeMap<>();
    for (int i = 0; i < weights.length; i++) {
      named.put(names.get(i), weights[i]);
    }
    return named;
  }

  /** Returns a bound of the second derivative. */
  private double steepest() {
    double sum = restraint;
    for (double[] row : rows) {
      sum += 0.25 * product(row, row);
    }
    return sum;
  }

  private double[] slope(double[] weights) {
    double[] slope = new double[weights.length];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = names.get(i).equals(UNBOUND) ? 0 : restraint * weights[i];
    }
    for (int n = 0; n < rows.size(); n++) {
      double[] row = rows.get(n);
      double given = 1 / (1 + Math.exp(-product(row, weights)));
      double error = given - (samples.get(n).right() ? 1 : 0);
      for (int i = 0; i < slope.length; i++) {
        slope[i] += error * row[i];
      }
    }
    return slope;
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
