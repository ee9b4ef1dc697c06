package org.relata.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what was found in one sentence with what is annotated. */
final class Judgement {
  private static final String LISTED_ON = "LISTED_ON";

  private final GoldSentence sentence;
  private final List<Found.Claim> claims;
  private final boolean[] hit;
  private final boolean[] used;
  private final boolean[] right;
  private int modalities;
  private int rightModalities;

  Judgement(GoldSentence sentence, Found found) {
    this.sentence = sentence;
    this.claims = found.claims();
    this.hit = new boolean[sentence.triples().size()];
    this.used = new boolean[claims.size()];
    this.right = new boolean[claims.size()];
    for (int i = 0; i < hit.length; i++) {
      for (int j = 0; j < used.length; j++) {
        compare(i, j);
      }
    }
  }

  private void compare(int i, int j) {
    GoldTriple gold = sentence.triples().get(i);
    if (claims.get(j).matches(gold)) {
      hit[i] = true;
      used[j] = true;
      if (!gold.optional()) {
        right[j] = true;
        modalities++;
        rightModalities += claims.get(j).prediction().modality() == gold.modality() ? 1 : 0;
      }
    }
  }

  /** Returns the annotated triples that have to be found and were not. */
  List<GoldTriple> missed() {
    List<GoldTriple> missed = new ArrayList<>();
    for (int i = 0; i < hit.length; i++) {
      if (!hit[i] && !sentence.triples().get(i).optional()) {
        missed.add(sentence.triples().get(i));
      }
    }
    return missed;
  }

  /** Returns what was found and is not annotated. */
  List<Found.Claim> wrong() {
    List<Found.Claim> wrong = new ArrayList<>();
    for (int j = 0; j < used.length; j++) {
      if (!used[j]) {
        wrong.add(claims.get(j));
      }
    }
    return wrong;
  }

  /** Returns the score of each relation that is annotated or was found. */
  Map<String, Score> relations() {
    Map<String, Score> scores = new LinkedHashMap<>();
    for (int i = 0; i < hit.length; i++) {
      GoldTriple gold = sentence.triples().get(i);
      if (!gold.optional()) {
        scores.merge(gold.relation().name(), new Score(1, hit[i] ? 1 : 0, 0), Score::plus);
      }
    }
    wrong().forEach(claim -> scores.merge(claim.relation(), new Score(0, 0, 1), Score::plus));
    return scores;
  }

  int modalities() {
    return modalities;
  }

  int rightModalities() {
    return rightModalities;
  }

  /**
   * Counts what was found by its confidence; what only optional triples bear out does not count.
   */
  void calibrate(Calibration calibration) {
    for (int j = 0; j < used.length; j++) {
      Double confidence = claims.get(j).prediction().confidence();
      if (confidence != null && (right[j] || !used[j])) {
        calibration.add(confidence, right[j]);
      }
    }
  }

  /**
   * Returns the score of pairs: which two names are joined, whatever the relation and direction. Of
   * several triples of one pair the last says whether it is optional.
   */
  Score pairs() {
    Set<Pair> found = new LinkedHashSet<>();
    for (Found.Claim claim : claims) {
      if (!claim.relation().equals(LISTED_ON)) {
        found.add(Pair.of(claim.subject(), claim.object()));
      }
    }
    Map<List<Set<String>>, GoldTriple> annotated = new LinkedHashMap<>();
    for (GoldTriple gold : sentence.triples()) {
      if (!gold.relation().name().equals(LISTED_ON)) {
        annotated.put(List.of(gold.subject().names(), gold.object().names()), gold);
      }
    }
    Score score = Score.NONE;
    Set<Pair> unexplained = new LinkedHashSet<>(found);
    for (GoldTriple gold : annotated.values()) {
      List<Pair> matching = found.stream().filter(pair -> pair.isOf(gold)).toList();
      matching.forEach(unexplained::remove);
      if (!gold.optional()) {
        score = score.plus(new Score(1, matching.isEmpty() ? 0 : 1, 0));
      }
    }
    return score.plus(new Score(0, 0, unexplained.size()));
  }

  /** Two names in alphabetical order. */
  private record Pair(String first, String second) {
    static Pair of(String one, String other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    boolean isOf(GoldTriple gold) {
      return !first.equals(second) && gold.joinsEitherWay(first, second);
    }
  }
}
