package org.relata.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The graph at a glance.
 *
 * @param articles how many articles it holds
 * @param publishers how many outlets these are of
 * @param statements how many statements they make
 * @param entities how many entities there are, by type, most first
 * @param facts how many facts there are, by relation, most first
 * @param firstPublished date of the oldest dated article, if any
 * @param lastPublished date of the newest
 * @param busiest the entities with the most facts
 * @param newest what the newest articles brought
 */
public record Overview(
    long articles,
    long publishers,
    long statements,
    List<Count> entities,
    List<Count> facts,
    @Nullable LocalDate firstPublished,
    @Nullable LocalDate lastPublished,
    List<EntitySummary> busiest,
    List<Changes.Change> newest) {
  /** Copies the lists. */
  public Overview {
    entities = List.copyOf(entities);
    facts = List.copyOf(facts);
    busiest = List.copyOf(busiest);
    newest = List.copyOf(newest);
  }

  /**
   * How many there are of a kind.
   *
   * @param name an entity type's label or a relation's name
   * @param count how many
   */
  public record Count(String name, long count) {}
}
