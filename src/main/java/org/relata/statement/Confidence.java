package org.relata.statement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.relata.mention.Mention;
import org.relata.schema.Knowledge;

/**
 * How likely a statement is right: a logistic model over what is known of it. Its weights were
 * fitted on annotated sentences and are kept as data; a feature without weight counts nothing.
 */
public final class Confidence {
  /** Name of the knowledge file that has the weights. */
  public static final String FILE = "confidence.txt";

  private static final double CLOSE_TO_SURE = 0.01;

  private final Map<String, Double> weights;

  private Confidence(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  static Confidence read(Knowledge knowledge) {
    Map<String, Double> weights = new HashMap<>();
    for (Knowledge.Row row : knowledge.table(FILE, "\\|")) {
      try {
        weights.put(row.field(0), Double.parseDouble(row.field(1)));
      } catch (NumberFormatException e) {
        throw row.problem("'" + row.field(1) + "' is no number; needs feature | weight");
      }
    }
    return new Confidence(weights);
  }

  /** Returns the statement with its confidence; without weights that is its strength. */
  Statement applied(Statement statement) {
    if (weights.isEmpty()) {
      return statement;
    }
    double sum = 0;
    for (Map.Entry<String, Double> feature : features(statement).entrySet()) {
      sum += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0);
    }
    return statement.withConfidence(1 / (1 + Math.exp(-sum)));
  }

  /** Returns what the model knows of a statement: features by name, each with its value. */
  public static Map<String, Double> features(Statement statement) {
    Map<String, Double> features = new LinkedHashMap<>();
    features.put("always", 1.0);
    features.put("strength", logOdds(statement.strength()));
    addArgument(features, "subject", statement.subject());
    addArgument(features, "object", statement.object());
    String frame = statement.rule().replaceFirst(":.*", "");
    features.put("kind " + frame.substring(frame.indexOf('/') + 1), 1.0);
    features.put("relation " + statement.relation().name(), 1.0);
    features.put("modality " + statement.modality().label(), 1.0);
    if (statement.past()) {
      features.put("past", 1.0);
    }
    if (statement.sentence().heading()) {
      features.put("heading", 1.0);
    }
    int words = statement.sentence().tokens().size();
    features.put("words " + bucket(words, 10, 20, 30, 45), 1.0);
    int apart = apart(statement.subject(), statement.object());
    features.put("apart " + bucket(apart, 2, 5, 10, 20), 1.0);
    return features;
  }

  private static void addArgument(Map<String, Double> features, String side, Mention mention) {
    features.put(side + " " + mention.kind().name().toLowerCase(Locale.ROOT), 1.0);
    if (mention.generic()) {
      features.put(side + " generic", 1.0);
    }
  }

  /** Returns how many tokens stand between two mentions. */
  private static int apart(Mention one, Mention other) {
    return Math.max(0, Math.max(one.first() - other.end(), other.first() - one.end()));
  }

  private static String bucket(int number, int... limits) {
    for (int limit : limits) {
      if (number <= limit) {
        return "to " + limit;
      }
    }
    return "more";
  }

  private static double logOdds(double share) {
    double within = Math.max(CLOSE_TO_SURE, Math.min(1 - CLOSE_TO_SURE, share));
    return Math.log(within / (1 - within));
  }
}
