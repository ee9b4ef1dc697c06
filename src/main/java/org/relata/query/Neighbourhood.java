package org.relata.query;

import java.util.List;

/**
 * The surroundings of an entity, ready to draw.
 *
 * @param entity what they surround
 * @param complete whether all entities and facts within the depth are here
 * @param nodes the entities, from the inside out; on each ring the best connected first
 * @param edges the facts among them without sentences, those with the most independent publishers
 *     first
 */
public record Neighbourhood(
    EntitySummary entity, boolean complete, List<Node> nodes, List<Fact> edges) {
  /** Copies the lists. */
  public Neighbourhood {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * An entity of the surroundings.
   *
   * @param entity the entity
   * @param distance how many facts away, 0 for the entity itself
   */
  public record Node(EntitySummary entity, int distance) {}
}
