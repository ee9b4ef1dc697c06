package org.relata.graph;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.relata.schema.Modality;

/**
 * Which facts somebody wants to hear of: those that the same question about an entity's relations
 * is answered with, at any time.
 *
 * @param entity identifier of an entity that facts have at one end; null for any
 * @param other identifier of the entity at the other end; null for any
 * @param relations what facts are; empty for any
 * @param end which end the entity is
 * @param undirected those of the relations that have it at either end whatever is asked for, for
 *     they hold both ways
 * @param modality only facts with a statement of it; null for any
 * @param minConfidence from 0 to 1
 * @param minPublishers at least so many independent sources
 * @param from only facts last stated on or after this day; null for any
 * @param to only facts first stated on or before this day; null for any
 */
public record Watched(
    @Nullable String entity,
    @Nullable String other,
    Set<String> relations,
    End end,
    Set<String> undirected,
    @Nullable Modality modality,
    double minConfidence,
    int minPublishers,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** Which end of a fact an entity is. */
  public enum End {
    /** One of both. */
    EITHER,
    /** Who does something. */
    SUBJECT,
    /** To whom or what it is done. */
    OBJECT
  }

  /** Checks that something is watched, and sorts the relations. */
  public Watched {
    relations = new TreeSet<>(relations);
    undirected = new TreeSet<>(undirected);
    if (entity == null && (relations.isEmpty() || other != null || end != End.EITHER)) {
      throw new IllegalArgumentException(
          "a watch of no entity needs relations, and has no other entity or end, not %s and %s"
              .formatted(other, end));
    }
  }

  /** Tells whether a fact may be among them, whatever is said of it. */
  boolean includes(String relation, String subject, String object) {
    return mayBe(relation)
        && (entity == null
            || (isAt(subject, object) && (takes(End.SUBJECT) || undirected.contains(relation)))
            || (isAt(object, subject) && (takes(End.OBJECT) || undirected.contains(relation))));
  }

  /** Tells whether facts of a relation may be among them. */
  boolean mayBe(String relation) {
    return relations.isEmpty() || relations.contains(relation);
  }

  private boolean takes(End one) {
    return end == End.EITHER || end == one;
  }

  private boolean isAt(String one, String two) {
    return one.equals(entity) && (other == null || other.equals(two));
  }

  /** Tells whether a fact of this state is among them, if it is of those that may be. */
  boolean admits(FactState fact) {
    return fact.standing().confidence() >= minConfidence
        && fact.publishers() >= minPublishers
        && (modality == null || fact.modalities().contains(modality))
        && (from == null || (fact.lastSeen() != null && !fact.lastSeen().isBefore(from)))
        && (to == null || (fact.firstSeen() != null && !fact.firstSeen().isAfter(to)));
  }
}
