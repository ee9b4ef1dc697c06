package org.relata.query;

import java.util.Arrays;

/**
 * What a walk from an entity to the end costs at least, without that of passing the entity itself,
 * by the number of hops it may have. Takes memory for the entities that have a walk only.
 */
final class LeastCosts {
  private final int levels;

  /** For each entity where its costs stand, and one; zero for none. */
  private final int[] places;

  private long[] costs;
  private int size;

  LeastCosts(int entities, int maxHops) {
    levels = maxHops + 1;
    places = new int[entities];
    costs = new long[64 * levels];
  }

  long get(int entity, int hops) {
    int place = places[entity];
    return place == 0 ? Terrain.NO_WAY : costs[(place - 1) * levels + hops];
  }

  /** Begins with walks of so many hops: those of fewer are among them. */
  void begin(int hops) {
    for (int i = hops; i < size * levels; i += levels) {
      costs[i] = costs[i - 1];
    }
  }

  /**
   * Takes a walk into account.
   *
   * @return whether it is the first of so many hops that is better than those of fewer
   */
  boolean lower(int entity, int hops, long cost) {
    int place = places[entity];
    if (place == 0) {
      place = add(entity);
    }
    int at = (place - 1) * levels + hops;
    long known = costs[at];
    if (cost >= known) {
      return false;
    }
    costs[at] = cost;
    return hops == 0 || known == costs[at - 1];
  }

  private int add(int entity) {
    if ((size + 1) * levels > costs.length) {
      costs = Arrays.copyOf(costs, 2 * costs.length);
    }
    Arrays.fill(costs, size * levels, (size + 1) * levels, Terrain.NO_WAY);
    places[entity] = ++size;
    return size;
  }
}
