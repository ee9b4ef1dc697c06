package org.relata.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relata.schema.EntityType;

/**
 * A picture as path searches see it that ask for piece after piece. Entities have Neo4j's own
 * numbers, facts their indexes.
 */
final class PictureSource implements PathSource {
  private final Picture picture;
  private final EntityTable entities;
  private final FactTable facts;
  private final FactFilter filter;
  private final boolean forwardOnly;

  /**
   * @param filter the facts that paths may take
   * @param forwardOnly whether these are taken from subject to object only
   */
  PictureSource(Picture picture, FactFilter filter, boolean forwardOnly) {
    this.picture = picture;
    this.entities = picture.entities();
    this.facts = picture.facts();
    this.filter = filter;
    this.forwardOnly = forwardOnly;
  }

  @Override
  public List<Links> links(Collection<Long> nodes, Way way, Deadline deadline) {
    return nodes.stream().map(node -> links(node, way)).toList();
  }

  private Links links(long node, Way way) {
    int entity = entities.indexOf(node);
    List<Long> others = new ArrayList<>();
    List<Long> links = new ArrayList<>();
    List<Long> degrees = new ArrayList<>();
    for (int place = picture.start(entity); place < picture.end(entity); place++) {
      int fact = picture.fact(place);
      if (filter.admits(fact)
          && (!forwardOnly || filter.isDirected(fact, entity, way == Way.ONWARD))) {
        int other = picture.other(place);
        others.add(entities.number(other));
        links.add((long) fact);
        degrees.add(entities.degree(other));
      }
    }
    return new Links(node, others, links, degrees);
  }

  @Override
  public List<Node> nodes(Collection<Long> nodes, Deadline deadline) {
    return nodes.stream().map(this::node).toList();
  }

  private Node node(long number) {
    int entity = entities.indexOf(number);
    return new Node(number, entities.id(entity), entities.degree(entity));
  }

  @Override
  public Set<Long> ofType(Collection<Long> nodes, EntityType type, Deadline deadline) {
    Set<Long> found = new HashSet<>();
    for (long node : nodes) {
      if (entities.isOfType(entities.indexOf(node), type.label())) {
        found.add(node);
      }
    }
    return found;
  }

  @Override
  public List<Strength> strengths(Collection<Long> links, Deadline deadline) {
    return links.stream().map(link -> facts.strength(Math.toIntExact(link))).toList();
  }
}
