package org.relata.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All entities and facts of one state of the graph in memory: all that is told of them but their
 * sentences and articles. About 110 bytes a fact and 130 an entity. Entities and facts have indexes
 * in the order of their identifiers. What is only denied, and no fact, is kept apart.
 */
final class Picture {
  private final GraphState state;
  private final List<String> relations;
  private final EntityTable entities;
  private final FactNet supported;
  private final FactNet denied;
  private volatile @Nullable DayCosts costs;

  /**
   * @param state the state of the graph that the tables are of
   * @param relations names of the relations that facts may have
   * @param supported the facts
   * @param denied what would be facts if something supported it
   */
  Picture(
      GraphState state,
      List<String> relations,
      EntityTable entities,
      FactNet supported,
      FactNet denied) {
    this.state = state;
    this.relations = List.copyOf(relations);
    this.entities = entities;
    this.supported = supported;
    this.denied = denied;
  }

  GraphState state() {
    return state;
  }

  EntityTable entities() {
    return entities;
  }

  FactNet supported() {
    return supported;
  }

  FactNet denied() {
    return denied;
  }

  /** Returns the facts. */
  FactTable facts() {
    return supported.facts();
  }

  List<String> relations() {
    return relations;
  }

  /** See {@link FactNet#start}, of the facts. */
  int start(int entity) {
    return supported.start(entity);
  }

  /** See {@link FactNet#end}, of the facts. */
  int end(int entity) {
    return supported.end(entity);
  }

  /** See {@link FactNet#fact}, of the facts. */
  int fact(int place) {
    return supported.fact(place);
  }

  /** See {@link FactNet#other}, of the facts. */
  int other(int place) {
    return supported.other(place);
  }

  /** See {@link FactNet#nextOther}, of the facts. */
  int nextOther(int place, int end) {
    return supported.nextOther(place, end);
  }

  /** See {@link FactNet#startOfFactsBetween}, of the facts. */
  int startOfFactsBetween(int entity, int other) {
    return supported.startOfFactsBetween(entity, other);
  }

  /** Returns the costs of all facts as steps of a path; they change with the day only. */
  long[] costs(HopScore score) {
    DayCosts known = costs;
    if (known == null || !known.day().equals(score.today())) {
      FactTable facts = supported.facts();
      long[] fresh = new long[facts.size()];
      Arrays.setAll(fresh, fact -> score.costOf(facts.strength(fact)));
      known = new DayCosts(score.today(), fresh);
      costs = known;
    }
    return known.costs();
  }

  /** Costs of facts as of a day. */
  @SuppressWarnings("ArrayRecordComponent") // held here only, and never compared
  private record DayCosts(LocalDate day, long[] costs) {}
}
