package org.relata.query;

import java.util.List;

/**
 * The entities that a network of facts cannot do without.
 *
 * @param relations names of the relations that make the network
 * @param entities how many entities it has
 * @param facts how many facts were looked at
 * @param complete whether these are all its facts; otherwise those with the most independent
 *     publishers, {@value #MAX_FACTS} of them
 * @param chokepoints the entities, those on the most shortest connections first
 */
public record Chokepoints(
    List<String> relations,
    long entities,
    long facts,
    boolean complete,
    List<Chokepoint> chokepoints) {
  /** Most facts looked at, so that an answer takes seconds at most. */
  public static final int MAX_FACTS = 5000;

  /** Most entities of one answer. */
  public static final int MAX_LIMIT = 100;

  /** Copies the lists. */
  public Chokepoints {
    relations = List.copyOf(relations);
    chokepoints = List.copyOf(chokepoints);
  }

  /**
   * An entity that others depend on to be connected.
   *
   * @param entity the entity
   * @param betweenness the part of all shortest connections of two others that pass it, from 0 to 1
   * @param severs whether some of its neighbours are connected with others through it only
   */
  public record Chokepoint(EntitySummary entity, double betweenness, boolean severs) {}
}
