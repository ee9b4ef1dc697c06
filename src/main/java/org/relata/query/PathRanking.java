package org.relata.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best simple paths in the order of their costs: a best-first search that knows, for
 * every entity and number of hops left, the least cost of getting to the end from there.
 */
final class PathRanking {
  /** Unfinished paths held at once; beyond it the search ends as if its time were up. */
  private static final int MOST_OPEN = 500_000;

  private static final int LOOKS_BETWEEN_CLOCK_READINGS = 256;

  private final Terrain terrain;
  private final int first;
  private final int maxHops;

  PathRanking(Terrain terrain, int first, int maxHops) {
    this.terrain = terrain;
    this.first = first;
    this.maxHops = maxHops;
  }

  /**
   * Returns the best paths by cost, then number of hops, then the identifiers of their entities.
   *
   * @param k how many at most
   */
  Ranked best(int k, Deadline deadline) {
    List<Route> found = new ArrayList<>();
    PriorityQueue<Route> open = new PriorityQueue<>(Comparator.comparingLong(Route::bound));
    if (terrain.leastCost(first, maxHops) < Terrain.NO_WAY) {
      open.add(new Route(first, null, 0, 0, terrain.leastCost(first, maxHops)));
    }
    int looks = 0;
    boolean interrupted = false;
    while (!open.isEmpty() && !isSettled(found, k, open.peek().bound())) {
      if (++looks % LOOKS_BETWEEN_CLOCK_READINGS == 0
          && (deadline.hasPassed() || open.size() > MOST_OPEN)) {
        interrupted = true;
        break;
      }
      Route route = open.remove();
      if (terrain.isEnd(route.node())) {
        found.add(route);
      } else {
        goOn(route, open);
      }
    }
    found.sort(order());
    return new Ranked(
        List.copyOf(found.subList(0, Math.min(k, found.size()))), found.size() > k, interrupted);
  }

  /** Paths of one cost come in any order, so all of the last cost are needed to rank them. */
  private static boolean isSettled(List<Route> found, int k, long nextBound) {
    return found.size() > k && nextBound > found.get(k - 1).cost();
  }

  private void goOn(Route route, PriorityQueue<Route> open) {
    long passing = route.node() == first ? 0 : terrain.costOfPassing(route.node());
    int hopsLeft = maxHops - route.hops() - 1;
    terrain.eachStep(
        route.node(),
        (next, step) -> {
          long left = terrain.leastCost(next, hopsLeft);
          if (left < Terrain.NO_WAY && !route.passes(next)) {
            long cost = route.cost() + passing + step;
            open.add(new Route(next, route, route.hops() + 1, cost, cost + left));
          }
        });
  }

  private Comparator<Route> order() {
    return Comparator.comparingLong(Route::cost)
        .thenComparingInt(Route::hops)
        .thenComparing(this::ids, PathRanking::compare);
  }

  private List<String> ids(Route route) {
    return route.nodes().stream().map(terrain::idOf).toList();
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int byId = one.get(i).compareTo(other.get(i));
      if (byId != 0) {
        return byId;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  /**
   * What was found.
   *
   * @param routes the best paths, best first
   * @param more whether there are more
   * @param interrupted whether the search ended before it knew that these are the best
   */
  record Ranked(List<Route> routes, boolean more, boolean interrupted) {}

  /**
   * A path, perhaps unfinished.
   *
   * @param node where it has got to
   * @param before the path without its last step; null at the start
   * @param hops its steps
   * @param cost what they cost, with the hubs passed so far
   * @param bound the least it can cost in the end
   */
  record Route(int node, @Nullable Route before, int hops, long cost, long bound) {
    boolean passes(int other) {
      for (Route route = this; route != null; route = route.before()) {
        if (route.node() == other) {
          return true;
        }
      }
      return false;
    }

    List<Integer> nodes() {
      List<Integer> nodes = new ArrayList<>();
      for (Route route = this; route != null; route = route.before()) {
        nodes.add(route.node());
      }
      Collections.reverse(nodes);
      return nodes;
    }
  }
}
