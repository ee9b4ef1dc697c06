package org.relata.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The fitted model of confidence, as the knowledge file that the statement stage reads. */
final class ConfidenceFit {
  private static final String ALWAYS = "always";
  private static final double RESTRAINT = 5;
  private static final double LEAST = 0.0005;
  private static final double FARTHEST = 10;
  private static final int HALVINGS = 40;

  private final Map<String, Double> weights;
  private final String source;

  /** Fits the model to what is right. */
  ConfidenceFit(List<Judgement.Verdict> samples) {
    this(new LogisticFit(samples, RESTRAINT).weights(), "fitted to " + described(samples));
  }

  private ConfidenceFit(Map<String, Double> weights, String source) {
    this.weights = weights;
    this.source = source;
  }

  private static String described(List<Judgement.Verdict> samples) {
    long right = right(samples);
    if (right == 0 || right == samples.size()) {
      throw new EvaluationException(
          "nothing to fit to: " + right + " of " + samples.size() + " statements are right");
    }
    return samples.size() + " statements, " + right + " of them right";
  }

  private static long right(List<Judgement.Verdict> samples) {
    return samples.stream().filter(Judgement.Verdict::right).count();
  }

  /** Returns the model with its level moved so that on these it expects as many right as are. */
  ConfidenceFit shiftedTo(List<Judgement.Verdict> samples) {
    String level = source + "; level of " + described(samples);
    double low = -FARTHEST;
    double high = FARTHEST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (expectedRight(samples, middle) < right(samples)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    Map<String, Double> shifted = new TreeMap<>(weights);
    shifted.merge(ALWAYS, low, Double::sum);
    return new ConfidenceFit(shifted, level);
  }

  private double expectedRight(List<Judgement.Verdict> samples, double shift) {
    double expected = 0;
    for (Judgement.Verdict sample : samples) {
      double sum = shift;
      for (Map.Entry<String, Double> feature : sample.prediction().features().entrySet()) {
        sum += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0);
      }
      expected += 1 / (1 + Math.exp(-sum));
    }
    return expected;
  }

  /** Returns the file's text. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append("# Weights of a logistic model of how likely a statement is right.\n");
    text.append("# Written by relata evaluate --fit: ").append(source).append(".\n");
    text.append("# feature | weight\n");
    weights.forEach(
        (name, weight) -> {
          if (Math.abs(weight) >= LEAST) {
            text.append(String.format(Locale.ROOT, "%s | %.3f", name, weight)).append('\n');
          }
        });
    return text.toString();
  }
}
