package org.relata.mention;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relata.schema.EntityType;
import org.relata.sentence.Sentence;

/** Tells which country an article is about. */
final class Countries {
  private static final int LEAST = 3;
  private static final double LEAD = 2;
  private static final double LEAD_OF_FIRST = 1.4;
  private static final double OF_OPENING = 2;
  private static final int OPENING = 3;

  private Countries() {}

  /**
   * Returns a mention of the country that an article names by far most often, or first and most
   * often; nationalities included, its opening counted double. None where two compete.
   */
  static Optional<Mention> about(List<Sentence> sentences, List<List<Mention>> mentions) {
    Map<String, Double> weights = new HashMap<>();
    Map<String, Mention> first = new LinkedHashMap<>();
    for (Sentence sentence : sentences) {
      for (Mention mention : mentions.get(sentence.index())) {
        boolean named = mention.isName() || mention.kind() == Mention.Kind.DEMONYM;
        if (mention.type() == EntityType.COUNTRY && named) {
          double weight = sentence.index() < OPENING ? OF_OPENING : 1;
          weights.merge(mention.name(), weight, Double::sum);
          first.putIfAbsent(mention.name(), mention);
        }
      }
    }
    List<Map.Entry<String, Double>> ranked = Descriptions.ranked(weights);
    if (ranked.isEmpty() || ranked.get(0).getValue() < LEAST) {
      return Optional.empty();
    }
    double most = ranked.get(0).getValue();
    double next = ranked.size() == 1 ? 0 : ranked.get(1).getValue();
    Map.Entry<String, Mention> opening = first.entrySet().iterator().next();
    boolean opens = opening.getKey().equals(ranked.get(0).getKey());
    return most >= (opens ? LEAD_OF_FIRST : LEAD) * next
        ? Optional.ofNullable(first.get(ranked.get(0).getKey()))
        : Optional.empty();
  }
}
