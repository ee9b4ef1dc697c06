package org.relata.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two entities are connected, or one with those of a type.
 *
 * @param from the first entity
 * @param to the last entity; null if a type was asked for
 * @param toType label of the type that the last entity of each path has; null if one entity was
 *     asked for
 * @param ended {@code complete} (every path within the bounds is here), {@code truncated}, {@code
 *     none} (there is no connection by facts as asked for) or {@code only-through-hubs} (there are
 *     paths, but all pass a hub, which was to be avoided)
 * @param stoppedBy what ended it early: {@code k} (there are more paths), {@code hops} (none this
 *     short; longer ones may exist) or {@code time}; null unless truncated
 * @param explanation the ending as a sentence
 * @param paths the paths, the best score first
 */
public record PathAnswer(
    EntitySummary from,
    @Nullable EntitySummary to,
    @Nullable String toType,
    String ended,
    @Nullable String stoppedBy,
    String explanation,
    List<Path> paths) {
  /** Copies the list. */
  public PathAnswer {
    paths = List.copyOf(paths);
  }

  /**
   * One path; no entity occurs twice on it.
   *
   * @param score from 0 to 1: the product of what its hops are worth, each hop making it weaker
   * @param entities all entities from the first to the last
   * @param hops the steps between them
   */
  public record Path(double score, List<EntitySummary> entities, List<Hop> hops) {
    /** Copies the lists. */
    public Path {
      entities = List.copyOf(entities);
      hops = List.copyOf(hops);
    }
  }

  /**
   * One step of a path.
   *
   * @param facts the facts that make it, the strongest, which counts for the score, first; the
   *     others are alternatives, at most {@value Queries#MAX_ALTERNATIVES}
   */
  public record Hop(List<HopFact> facts) {
    /** Copies the list. */
    public Hop {
      facts = List.copyOf(facts);
    }
  }

  /**
   * A fact as a step of a path.
   *
   * @param direction {@code forward} if the path goes from subject to object, {@code backward} if
   *     the other way round, {@code both} if the relation holds both ways
   * @param fact the fact with its best sentence
   */
  public record HopFact(String direction, Fact fact) {}
}
