package org.relata.query;

import java.util.Arrays;

/**
 * Facts in the order of their identifiers, and where they are around each entity. Those around an
 * entity stand beside each other, sorted by the entity at the other end: from {@link #start} to
 * before {@link #end}.
 */
final class FactNet {
  private final FactTable facts;
  private final int[] starts;
  private final int[] others;
  private final int[] aroundFacts;

  /**
   * @param facts in any order
   * @param entities how many there are
   */
  FactNet(FactTable facts, int entities) {
    this.facts = facts.sorted();
    starts = starts(entities);
    others = new int[starts[entities]];
    aroundFacts = new int[others.length];
    connect(entities);
  }

  /** Counts where the facts around each entity begin. */
  private int[] starts(int entities) {
    int[] counts = new int[entities + 1];
    for (int fact = 0; fact < facts.size(); fact++) {
      counts[facts.subject(fact) + 1]++;
      if (!isLoop(fact)) {
        counts[facts.object(fact) + 1]++;
      }
    }
    Arrays.parallelPrefix(counts, Integer::sum);
    return counts;
  }

  private boolean isLoop(int fact) {
    return facts.subject(fact) == facts.object(fact);
  }

  /** Puts facts around their entities, those of the least other end first: no need to sort. */
  private void connect(int entities) {
    int[] byOther = new int[others.length];
    int[] otherOf = new int[others.length];
    int[] next = starts.clone();
    for (int fact = 0; fact < facts.size(); fact++) {
      put(fact, facts.subject(fact), facts.object(fact), next, byOther, otherOf);
      if (!isLoop(fact)) {
        put(fact, facts.object(fact), facts.subject(fact), next, byOther, otherOf);
      }
    }
    // read by one end, facts come to the other end in the order of the first
    System.arraycopy(starts, 0, next, 0, next.length);
    for (int entity = 0; entity < entities; entity++) {
      for (int i = starts[entity]; i < starts[entity + 1]; i++) {
        put(byOther[i], otherOf[i], entity, next, aroundFacts, others);
      }
    }
  }

  private static void put(
      int fact, int entity, int other, int[] next, int[] factsAround, int[] othersAround) {
    int place = next[entity]++;
    factsAround[place] = fact;
    othersAround[place] = other;
  }

  FactTable facts() {
    return facts;
  }

  /** Returns the first place of the facts around an entity. */
  int start(int entity) {
    return starts[entity];
  }

  /** Returns the place after the last of the facts around an entity. */
  int end(int entity) {
    return starts[entity + 1];
  }

  /** Returns the fact at a place. */
  int fact(int place) {
    return aroundFacts[place];
  }

  /** Returns the entity at the other end of the fact at a place. */
  int other(int place) {
    return others[place];
  }

  /** Returns the first place after one that has another entity at the other end. */
  int nextOther(int place, int end) {
    int next = place + 1;
    while (next < end && others[next] == others[place]) {
      next++;
    }
    return next;
  }

  /** Returns where the facts between an entity and another begin. */
  int startOfFactsBetween(int entity, int other) {
    int low = starts[entity];
    int high = starts[entity + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (others[middle] < other) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
