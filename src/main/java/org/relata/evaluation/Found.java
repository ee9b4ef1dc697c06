package org.relata.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relata.schema.EntityType;
import org.relata.schema.Modality;

/** What a program found in one annotated sentence. */
final class Found {
  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private @Nullable Map<String, EntityType> mentions;

  /** A prediction with its names normalised. */
  record Claim(Prediction prediction, String subject, String object) {
    static Claim of(Prediction prediction) {
      return new Claim(
          prediction,
          Names.normalised(prediction.subject()),
          Names.normalised(prediction.object()));
    }

    String relation() {
      return prediction.relation();
    }

    boolean negated() {
      return prediction.modality() == Modality.NEGATED;
    }

    /** Tells whether it says what the gold says: symmetric relations hold either way. */
    boolean matches(GoldTriple gold) {
      return relation().equals(gold.relation().name())
          && negated() == gold.negated()
          && (gold.relation().symmetric()
              ? gold.joinsEitherWay(subject, object)
              : gold.joins(subject, object));
    }

    /** Two that join the same names are one where the relation is symmetric. */
    private String key(boolean symmetric) {
      boolean swap = symmetric && subject.compareTo(object) > 0;
      return String.join(
          "|",
          relation(),
          swap ? object : subject,
          swap ? subject : object,
          Boolean.toString(negated()));
    }
  }

  /** Adds a prediction; of several that say the same, the first counts. */
  void add(Prediction prediction, boolean symmetric) {
    Claim claim = Claim.of(prediction);
    claims.putIfAbsent(claim.key(symmetric), claim);
  }

  /** Adds a mention, which makes the sentence one whose mentions are known. */
  void mention(String name, EntityType type) {
    if (mentions == null) {
      mentions = new LinkedHashMap<>();
    }
    mentions.putIfAbsent(Names.normalised(name), type);
  }

  List<Claim> claims() {
    return List.copyOf(claims.values());
  }

  /** Returns the type that an argument was mentioned with, or null if it was not. */
  @Nullable EntityType mentionOf(GoldTriple.Side side) {
    if (mentions != null) {
      for (Map.Entry<String, EntityType> mention : mentions.entrySet()) {
        if (side.has(mention.getKey())) {
          return mention.getValue();
        }
      }
    }
    return null;
  }
}
