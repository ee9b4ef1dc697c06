package org.relata.query;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which surroundings of an entity are asked for.
 *
 * @param entity identifier, name, alias or ticker
 * @param depth how many facts away at most, 1 to {@value #MAX_DEPTH}
 * @param nodes how many entities at most, 1 to {@value #MAX_NODES}; the best connected are kept
 * @param relations only facts of these relations; empty for all
 * @param minConfidence only facts at least so sure, from 0 to 1
 * @param asOf facts and their numbers as of this day, see {@link Queries}; null for now
 */
public record NeighbourhoodRequest(
    String entity,
    int depth,
    int nodes,
    Set<String> relations,
    double minConfidence,
    @Nullable LocalDate asOf) {
  /** Largest depth. */
  public static final int MAX_DEPTH = 3;

  /** Number of entities when none is asked for. */
  public static final int DEFAULT_NODES = 50;

  /** Largest number of entities. */
  public static final int MAX_NODES = 300;

  /**
   * Checks every parameter against its limits.
   *
   * @throws InvalidQueryException naming the parameter and its range
   */
  public NeighbourhoodRequest {
    Limits.text("entity", entity);
    Limits.within("depth", depth, 1, MAX_DEPTH);
    Limits.within("nodes", nodes, 1, MAX_NODES);
    Limits.within("minConfidence", minConfidence, 0, 1);
    relations = Set.copyOf(relations);
  }

  /** Returns a request for everything around an entity within the limits of one drawing. */
  public static NeighbourhoodRequest around(String entity, int depth, @Nullable LocalDate asOf) {
    return new NeighbourhoodRequest(entity, depth, DEFAULT_NODES, Set.of(), 0, asOf);
  }
}
