package org.relata.mention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.relata.schema.EntityType;

/** The forms that one name has in an article, with what speaks for each type. */
final class NameGroup {
  private static final double MODEL_WEIGHT = 1.4;

  private final TreeSet<String> forms = new TreeSet<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<EntityType, Double> votes = new EnumMap<>(EntityType.class);
  private final Map<EntityType, Double> shapeVotes = new EnumMap<>(EntityType.class);
  private final Map<EntityType, Double> modelVotes = new EnumMap<>(EntityType.class);
  private @Nullable Known known;

  void add(Candidate candidate) {
    candidates.add(candidate);
    forms.add(candidate.text());
    if (known == null) {
      known = candidate.known();
    }
  }

  void addForm(String form) {
    forms.add(form);
  }

  void absorb(NameGroup other) {
    candidates.addAll(other.candidates);
    forms.addAll(other.forms);
    other.votes.forEach(this::vote);
    other.modelVotes.forEach(this::voteByModel);
    other.shapeVotes.forEach(this::voteByShape);
    if (known == null) {
      known = other.known;
    }
  }

  /** Takes back what a gazetteer says of the name. */
  void forgetKnown() {
    known = null;
    votes.clear();
    shapeVotes.clear();
  }

  void vote(EntityType type, double weight) {
    votes.merge(type, weight, Double::sum);
  }

  /** Counts what a form says of itself, which says no more where it is said often. */
  void voteByShape(EntityType type, double weight) {
    shapeVotes.merge(type, weight, Math::max);
  }

  /** Counts a label of the sequence model; all occurrences together weigh no more than one. */
  void voteByModel(EntityType type, double weight) {
    modelVotes.merge(type, weight, Double::sum);
  }

  List<Candidate> candidates() {
    return candidates;
  }

  NavigableSet<String> forms() {
    return forms;
  }

  @Nullable Known known() {
    return known;
  }

  double votes(EntityType type) {
    double labels = Math.max(1, modelVotes.values().stream().mapToDouble(v -> v).sum());
    return votes.getOrDefault(type, 0.0)
        + shapeVotes.getOrDefault(type, 0.0)
        + MODEL_WEIGHT * modelVotes.getOrDefault(type, 0.0) / labels;
  }

  /** Returns the type with the most votes, the first of equals. */
  EntityType type() {
    EntityType best = EntityType.ORGANIZATION;
    for (EntityType type : EntityType.values()) {
      if (votes(type) > votes(best)) {
        best = type;
      }
    }
    return best;
  }

  /** Returns the lead of the best type over the second best. */
  double lead() {
    EntityType best = type();
    double second = 0;
    for (EntityType type : EntityType.values()) {
      second = type == best ? second : Math.max(second, votes(type));
    }
    return votes(best) - second;
  }
}
