package org.relata.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relata.schema.EntityType;

/** A picture as path searches see it that ask for piece after piece. */
final class PictureSource implements PathSource {
  private final Picture picture;
  private final EntityTable entities;
  private final FactTable facts;
  private final FactFilter filter;
  private final boolean forwardOnly;

  /** Facts that were handed out, by Neo4j's own numbers. */
  private final Map<Long, Integer> known = new HashMap<>();

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
        links.add(facts.link(fact));
        degrees.add(entities.degree(other));
        known.put(facts.link(fact), fact);
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
    List<Strength> strengths = new ArrayList<>();
    for (long link : links) {
      Integer fact = known.get(link);
      if (fact != null) {
        strengths.add(facts.strength(fact));
      }
    }
    return strengths;
  }
}
