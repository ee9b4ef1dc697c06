package org.relata.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.schema.EntityType;

/**
 * Where a path search gets the graph from, piece by piece. Entities and facts are numbers. Answers
 * may lack something once the deadline has passed.
 */
interface PathSource {
  /** Returns the facts of some entities that may be walked, one element an entity that has any. */
  List<Links> links(Collection<Long> nodes, Way way, Deadline deadline);

  /** Returns what is known of some entities. */
  List<Node> nodes(Collection<Long> nodes, Deadline deadline);

  /** Returns which of some entities are of a type. */
  Set<Long> ofType(Collection<Long> nodes, EntityType type, Deadline deadline);

  /** Returns what the score of some facts is made of. */
  List<Strength> strengths(Collection<Long> links, Deadline deadline);

  /** Which way facts are walked from an entity. */
  enum Way {
    /** As the path goes, away from its first entity. */
    ONWARD,
    /** Against it, away from its last entity. */
    BACK
  }

  /**
   * The facts of an entity.
   *
   * @param node the entity
   * @param others the entities at their other ends
   * @param links the facts, one for each of {@code others}
   * @param degrees how many facts each of {@code others} has
   */
  record Links(long node, List<Long> others, List<Long> links, List<Long> degrees) {}

  /**
   * An entity.
   *
   * @param number its number
   * @param id its identifier
   * @param degree how many facts it has
   */
  record Node(long number, String id, long degree) {}

  /**
   * A fact.
   *
   * @param link its number
   * @param id its identifier
   * @param confidence from 0 to 1
   * @param statements sentences that support it
   * @param denied sentences that deny it
   * @param publishers independent sources
   * @param lastSeen date of the last article, if any is dated
   */
  record Strength(
      long link,
      String id,
      double confidence,
      long statements,
      long denied,
      long publishers,
      @Nullable LocalDate lastSeen) {}
}
