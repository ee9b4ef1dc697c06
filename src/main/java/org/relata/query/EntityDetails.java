package org.relata.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entity and where it stands in the graph.
 *
 * @param entity the entity
 * @param aliases its other names
 * @param firstSeen when a dated article first stated a fact of it
 * @param lastSeen when one last did
 * @param relations its facts counted by relation, the most frequent first
 * @param neighbours the entities best connected with it, the most independent publishers first
 * @param articles the newest articles that state something of it
 */
public record EntityDetails(
    EntitySummary entity,
    List<String> aliases,
    @Nullable LocalDate firstSeen,
    @Nullable LocalDate lastSeen,
    List<RelationCount> relations,
    List<Neighbour> neighbours,
    List<ArticleSummary> articles) {
  /** Copies the lists. */
  public EntityDetails {
    aliases = List.copyOf(aliases);
    relations = List.copyOf(relations);
    neighbours = List.copyOf(neighbours);
    articles = List.copyOf(articles);
  }

  /**
   * Facts of one relation.
   *
   * @param relation the relation's name
   * @param family the group it is shown in
   * @param symmetric whether it holds both ways; its direction then means nothing
   * @param outgoing facts with the entity as subject
   * @param incoming facts with the entity as object
   */
  public record RelationCount(
      String relation, String family, boolean symmetric, long outgoing, long incoming) {}

  /**
   * A connected entity.
   *
   * @param entity the entity
   * @param facts facts between the two
   * @param publishers independent sources of these facts, summed over the facts
   * @param relations names of the facts' relations, sorted
   */
  public record Neighbour(
      EntitySummary entity, long facts, long publishers, List<String> relations) {
    /** Copies the list. */
    public Neighbour {
      relations = List.copyOf(relations);
    }
  }
}
