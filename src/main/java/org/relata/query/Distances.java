package org.relata.query;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How far entities are from the two ends, counted over collected steps; tells the few steps that a
 * short path can take from the many that none can.
 */
final class Distances {
  private static final int FAR = Integer.MAX_VALUE / 4;

  private final Arcs arcs;
  private final Map<Long, Integer> indexes = new HashMap<>();
  private final int[] fromFirst;
  private final int[] toLast;

  Distances(Arcs arcs, long first, long last) {
    this.arcs = arcs;
    int[] tails = new int[arcs.size()];
    int[] heads = new int[arcs.size()];
    for (int arc = 0; arc < arcs.size(); arc++) {
      tails[arc] = index(arcs.from(arc));
      heads[arc] = index(arcs.to(arc));
    }
    int start = index(first);
    int end = index(last);
    fromFirst = measure(start, tails, heads);
    toLast = measure(end, heads, tails);
  }

  private int index(long node) {
    return indexes.computeIfAbsent(node, unknown -> indexes.size());
  }

  /** Tells whether some walk of at most so many hops takes the step. */
  boolean isWithin(int arc, int maxHops) {
    int before = fromFirst[at(arcs.from(arc))];
    int after = toLast[at(arcs.to(arc))];
    return before + 1 + after <= maxHops;
  }

  private int at(long node) {
    Integer index = indexes.get(node);
    if (index == null) {
      throw new IllegalArgumentException("no step touches entity " + node);
    }
    return index;
  }

  /** Breadth-first over the steps, sorted by their tails. */
  private int[] measure(int start, int[] tails, int[] heads) {
    int nodes = indexes.size();
    int[] first = new int[nodes + 1];
    for (int tail : tails) {
      first[tail + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      first[node + 1] += first[node];
    }
    int[] next = first.clone();
    int[] sortedHeads = new int[heads.length];
    for (int arc = 0; arc < heads.length; arc++) {
      sortedHeads[next[tails[arc]]++] = heads[arc];
    }
    int[] distance = new int[nodes];
    Arrays.fill(distance, FAR);
    distance[start] = 0;
    Deque<Integer> queue = new ArrayDeque<>();
    queue.add(start);
    while (!queue.isEmpty()) {
      int node = queue.remove();
      for (int i = first[node]; i < first[node + 1]; i++) {
        if (distance[sortedHeads[i]] == FAR) {
          distance[sortedHeads[i]] = distance[node] + 1;
          queue.add(sortedHeads[i]);
        }
      }
    }
    return distance;
  }
}
