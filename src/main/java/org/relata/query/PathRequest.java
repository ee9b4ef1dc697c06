package org.relata.query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.schema.EntityType;

/**
 * Which paths from one entity to another, or to any of a type, are asked for.
 *
 * @param from identifier, name, alias or ticker of the first entity
 * @param to likewise of the last; null if {@code toType} is given
 * @param toType the type of the last; no entity in between is of it; null if {@code to} is given
 * @param maxHops longest path, 1 to {@value #MAX_HOPS} facts
 * @param k how many paths, 1 to {@value #MAX_PATHS}
 * @param relations only facts of these relations; empty for all
 * @param without no facts of these relations
 * @param forwardOnly whether facts are walked from subject to object only; those that hold both
 *     ways still are walked both ways
 * @param minConfidence only facts at least so sure, from 0 to 1
 * @param asOf facts and their numbers as of this day, see {@link Queries}; ages count from it; null
 *     for now
 * @param avoid entities that no path may pass, at most {@value #MAX_AVOID}
 * @param hubs what is thought of paths through entities that nearly everything is connected with
 * @param hubDegree an entity with more facts is a hub, 1 to 1,000,000
 * @param budget the answer is there after this time, 50 ms to 30 s, complete or not
 */
public record PathRequest(
    String from,
    @Nullable String to,
    @Nullable EntityType toType,
    int maxHops,
    int k,
    Set<String> relations,
    Set<String> without,
    boolean forwardOnly,
    double minConfidence,
    @Nullable LocalDate asOf,
    List<String> avoid,
    HubPolicy hubs,
    int hubDegree,
    Duration budget) {
  /** Longest path when none is asked for. */
  public static final int DEFAULT_HOPS = 4;

  /** Longest path that may be asked for. */
  public static final int MAX_HOPS = 6;

  /** Number of paths when none is asked for. */
  public static final int DEFAULT_PATHS = 5;

  /** Largest number of paths. */
  public static final int MAX_PATHS = 50;

  /** Largest number of entities to avoid. */
  public static final int MAX_AVOID = 50;

  /** Degree above which an entity is a hub, when none is given. */
  public static final int DEFAULT_HUB_DEGREE = 100;

  /** Time budget when none is given, in milliseconds. */
  public static final int DEFAULT_BUDGET_MILLIS = 2000;

  /**
   * Checks every parameter against its limits.
   *
   * @throws InvalidQueryException naming the parameter and its range
   */
  public PathRequest {
    Limits.text("from", from);
    if ((to == null) == (toType == null)) {
      throw new InvalidQueryException("to", "give either 'to' or 'toType'");
    }
    if (to != null) {
      Limits.text("to", to);
    }
    Limits.within("maxHops", maxHops, 1, MAX_HOPS);
    Limits.within("k", k, 1, MAX_PATHS);
    Limits.within("minConfidence", minConfidence, 0, 1);
    Limits.within("hubDegree", hubDegree, 1, 1_000_000);
    Limits.within("budget", budget.toMillis(), 50, 30_000);
    Limits.within("avoid", avoid.size(), 0, MAX_AVOID);
    avoid.forEach(entity -> Limits.text("avoid", entity));
    relations = Set.copyOf(relations);
    without = Set.copyOf(without);
    avoid = List.copyOf(avoid);
  }

  /** Returns a request for the best paths between two entities with all else as by default. */
  public static PathRequest between(String from, String to) {
    return new PathRequest(
        from,
        to,
        null,
        DEFAULT_HOPS,
        DEFAULT_PATHS,
        Set.of(),
        Set.of(),
        false,
        0,
        null,
        List.of(),
        HubPolicy.PENALISE,
        DEFAULT_HUB_DEGREE,
        Duration.ofMillis(DEFAULT_BUDGET_MILLIS));
  }

  /** Returns a request for the one best path of at most two hops. */
  static PathRequest near(String from, String to) {
    return new PathRequest(
        from,
        to,
        null,
        2,
        1,
        Set.of(),
        Set.of(),
        false,
        0,
        null,
        List.of(),
        HubPolicy.PENALISE,
        DEFAULT_HUB_DEGREE,
        Duration.ofMillis(DEFAULT_BUDGET_MILLIS));
  }

  /** What is thought of paths through hubs. */
  public enum HubPolicy {
    /** They score less, the more so the larger the hub. */
    PENALISE,
    /** There are none. */
    AVOID,
    /** They are as good as others. */
    ALLOW
  }
}
