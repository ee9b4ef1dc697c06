package org.relata.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rings around an entity, as far as there is room for entities.
 *
 * @param <E> what stands for an entity
 */
final class Rings<E> {
  private final Map<E, Integer> distances = new LinkedHashMap<>();
  private final int depth;
  private final int room;
  private List<E> rim;
  private boolean complete = true;

  /** Finds the entities next to some. */
  interface Finder<E> {
    /**
     * Returns the best connected first.
     *
     * @param rim next to these
     * @param known none of these
     * @param limit how many at most
     */
    List<E> ring(List<E> rim, List<E> known, int limit);
  }

  Rings(E centre, NeighbourhoodRequest request) {
    depth = request.depth();
    room = request.nodes();
    rim = List.of(centre);
    distances.put(centre, 0);
  }

  /** Adds ring after ring. */
  void grow(Finder<E> finder) {
    for (int distance = 1; distance <= depth && !rim.isEmpty(); distance++) {
      int left = room - distances.size();
      List<E> ring = finder.ring(rim, new ArrayList<>(distances.keySet()), left + 1);
      complete = complete && ring.size() <= left;
      rim = ring.subList(0, Math.min(left, ring.size()));
      for (E entity : rim) {
        distances.put(entity, distance);
      }
    }
  }

  /** Returns the entities in the order of their rings, and how far they are from the centre. */
  Map<E, Integer> distances() {
    return distances;
  }

  /** Tells whether there was room for all. */
  boolean areComplete() {
    return complete;
  }
}
