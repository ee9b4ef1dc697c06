package org.relata.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.relata.schema.EntityType;
import org.relata.schema.Ontology;

/** Collects what was found by annotated sentence, and sums it up. */
final class Tally {
  private static final String LISTED_ON = "LISTED_ON";

  private final List<GoldSentence> sentences;
  private final Placement placement;
  private final Set<String> symmetric = new LinkedHashSet<>();

  /** By identity: two annotated sentences may have the same words. */
  private final IdentityHashMap<GoldSentence, Found> found = new IdentityHashMap<>();

  private boolean mentionsKnown;
  private int outside;

  Tally(List<GoldSentence> sentences, Ontology ontology) {
    this.sentences = sentences;
    this.placement = new Placement(sentences);
    sentences.forEach(sentence -> found.put(sentence, new Found()));
    ontology.relations().stream()
        .filter(relation -> relation.symmetric())
        .forEach(relation -> symmetric.add(relation.name()));
  }

  void add(Prediction prediction) {
    Optional<Found> place = find(prediction.stem(), prediction.sentence());
    if (place.isPresent()) {
      place.get().add(prediction, symmetric.contains(prediction.relation()));
    } else {
      outside++;
    }
  }

  void mention(String document, String sentence, String name, EntityType type) {
    mentionsKnown = true;
    find(document, sentence).ifPresent(place -> place.mention(name, type));
  }

  private Optional<Found> find(String document, String sentence) {
    return placement.find(document, sentence).map(found::get);
  }

  Report report(List<String> unread) {
    Map<String, Score> relations = new TreeMap<>();
    Score pairs = Score.NONE;
    Calibration calibration = new Calibration();
    List<Fault> faults = new ArrayList<>();
    int modalities = 0;
    int rightModalities = 0;
    for (GoldSentence sentence : sentences) {
      Found here = Objects.requireNonNull(found.get(sentence));
      Judgement judgement = new Judgement(sentence, here);
      judgement.relations().forEach((name, score) -> relations.merge(name, score, Score::plus));
      pairs = pairs.plus(judgement.pairs());
      modalities += judgement.modalities();
      rightModalities += judgement.rightModalities();
      judgement.calibrate(calibration);
      faults.addAll(new Diagnosis(sentence, here, judgement, mentionsKnown).faults());
    }
    return new Report(
        mostAnnotatedFirst(relations),
        sum(relations),
        pairs,
        relations.getOrDefault(LISTED_ON, Score.NONE),
        modalities == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(rightModalities / (double) modalities),
        mentionsKnown ? Optional.of(entities()) : Optional.empty(),
        calibration.bins(),
        outside,
        faults,
        unread);
  }

  private static Map<String, Score> mostAnnotatedFirst(Map<String, Score> relations) {
    Map<String, Score> sorted = new LinkedHashMap<>();
    relations.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().gold()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static Score sum(Map<String, Score> relations) {
    Score sum = Score.NONE;
    for (Map.Entry<String, Score> relation : relations.entrySet()) {
      sum = relation.getKey().equals(LISTED_ON) ? sum : sum.plus(relation.getValue());
    }
    return sum;
  }

  private EntityScore entities() {
    int gold = 0;
    int mentioned = 0;
    int typed = 0;
    for (GoldSentence sentence : sentences) {
      Set<GoldTriple.Side> sides = new LinkedHashSet<>();
      for (GoldTriple triple : sentence.triples()) {
        if (!triple.optional()) {
          sides.add(triple.subject());
          sides.add(triple.object());
        }
      }
      for (GoldTriple.Side side : sides) {
        EntityType type = Objects.requireNonNull(found.get(sentence)).mentionOf(side);
        gold++;
        mentioned += type != null ? 1 : 0;
        typed += type == side.type() ? 1 : 0;
      }
    }
    return new EntityScore(gold, mentioned, typed);
  }
}
