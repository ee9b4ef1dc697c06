package org.relata.query;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.schema.Modality;

/**
 * Which facts of an entity are asked for.
 *
 * @param entity identifier, name, alias or ticker
 * @param with the entity at the other end, likewise; null for any
 * @param relations names of relations; empty for all
 * @param direction seen from {@code entity}; relations that hold both ways are in each
 * @param modality only facts with a statement of this modality; null for any
 * @param minConfidence from 0 to 1
 * @param minPublishers at least so many independent sources, 0 to {@value #MAX_PUBLISHERS}
 * @param from only facts last stated on or after this day
 * @param to only facts first stated on or before this day
 * @param asOf facts and their numbers as of this day, see {@link Queries}; null for now
 * @param limit page size, 1 to {@value #MAX_LIMIT}
 * @param cursor {@link FactPage#next()} of the page before; null for the first
 */
public record FactRequest(
    String entity,
    @Nullable String with,
    Set<String> relations,
    Direction direction,
    @Nullable Modality modality,
    double minConfidence,
    int minPublishers,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate asOf,
    int limit,
    @Nullable String cursor) {
  /** Page size when none is asked for. */
  public static final int DEFAULT_LIMIT = 20;

  /** Largest page. */
  public static final int MAX_LIMIT = 100;

  /** Largest lower bound of publishers. */
  public static final int MAX_PUBLISHERS = 1000;

  /**
   * Checks every parameter against its limits.
   *
   * @throws InvalidQueryException naming the parameter and its range
   */
  public FactRequest {
    Limits.text("entity", entity);
    if (with != null) {
      Limits.text("with", with);
    }
    checkConditions(minConfidence, minPublishers, from, to);
    Limits.within("limit", limit, 1, MAX_LIMIT);
    relations = Set.copyOf(relations);
  }

  /**
   * Checks what facts have to meet, whosever they are.
   *
   * @throws InvalidQueryException naming the parameter and its range
   */
  public static void checkConditions(
      double minConfidence, int minPublishers, @Nullable LocalDate from, @Nullable LocalDate to) {
    Limits.within("minConfidence", minConfidence, 0, 1);
    Limits.within("minPublishers", minPublishers, 0, MAX_PUBLISHERS);
    Limits.inOrder(from, to);
  }

  /** Returns a request for all facts of an entity, first page. */
  public static FactRequest of(String entity) {
    return new FactRequest(
        entity, null, Set.of(), Direction.ANY, null, 0, 0, null, null, null, DEFAULT_LIMIT, null);
  }

  /** Which end of a fact the entity is. */
  public enum Direction {
    /** Either. */
    ANY,
    /** The subject. */
    OUT,
    /** The object. */
    IN;

    /** Returns the same, seen from the other end. */
    Direction opposite() {
      return switch (this) {
        case ANY -> ANY;
        case OUT -> IN;
        case IN -> OUT;
      };
    }
  }
}
