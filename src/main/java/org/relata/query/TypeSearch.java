package org.relata.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relata.query.PathRanking.Ranked;
import org.relata.query.PathSearch.Found;
import org.relata.query.PathSource.Node;
import org.relata.query.PathSource.Strength;
import org.relata.query.PathSource.Way;
import org.relata.schema.EntityType;

/**
 * Finds the best paths from one entity to those of a type. A path ends at the first entity of the
 * type that it meets. It looks farther hop by hop, and no farther once no longer path can be as
 * good as those it has.
 */
final class TypeSearch {
  private static final long NO_NODE = -1;
  private static final long NONE = Long.MAX_VALUE / 4;

  /** Steps held at once; beyond it the search ends as if its time were up. */
  private static final int MOST_ARCS = 500_000;

  private final PathSource source;
  private final HopScore score;
  private final Node start;
  private final EntityType type;

  TypeSearch(PathSource source, HopScore score, Node start, EntityType type) {
    this.source = source;
    this.score = score;
    this.start = start;
    this.type = type;
  }

  /**
   * Returns the best paths within the bounds, as far as there was time.
   *
   * @param exploring when to stop looking around
   * @param ranking when to stop altogether
   */
  Found find(PathBounds bounds, Deadline exploring, Deadline ranking) {
    Arcs arcs = new Arcs();
    Ball ball = new Ball(source, Way.ONWARD, start, NO_NODE, bounds, arcs);
    Growing growing = new Growing(bounds, arcs);
    boolean inTime = true;
    Ranked ranked = growing.rank(ranking);
    while (inTime && ball.radius() < bounds.maxHops() && !ball.isFullyGrown()) {
      inTime = ball.grow(exploring) && arcs.size() <= MOST_ARCS;
      inTime &= growing.takeNewArcs(ranking);
      ball.stopAt(growing.ends);
      ranked = growing.rank(ranking);
      if (inTime && growing.isSettled(ranked, ball.rim())) {
        break;
      }
    }
    return new Found(
        ranked.routes().stream().map(route -> PathSearch.path(growing.network, route)).toList(),
        ranked.more(),
        !inTime || ranked.interrupted(),
        ball.isFullyGrown());
  }

  /** What is known of the surroundings. */
  private final class Growing {
    private final PathBounds bounds;
    private final Arcs arcs;
    private final PathNetwork network = new PathNetwork(score);
    private final Set<Long> ends = new HashSet<>();
    private int taken;

    Growing(PathBounds bounds, Arcs arcs) {
      this.bounds = bounds;
      this.arcs = arcs;
      network.add(start);
    }

    /** Adds the steps that came since it was last asked, and tells whether there was time. */
    boolean takeNewArcs(Deadline deadline) {
      Set<Long> nodes = new LinkedHashSet<>();
      Set<Long> links = new LinkedHashSet<>();
      for (int arc = taken; arc < arcs.size(); arc++) {
        nodes.add(arcs.to(arc));
        links.add(arcs.link(arc));
      }
      nodes.removeIf(network::has);
      addNodes(nodes, deadline);
      Map<Long, Strength> strengths = strengths(links, deadline);
      for (int arc = taken; arc < arcs.size(); arc++) {
        Strength fact = strengths.get(arcs.link(arc));
        if (fact != null) {
          network.add(arcs.from(arc), arcs.to(arc), fact);
        }
      }
      taken = arcs.size();
      return !deadline.hasPassed();
    }

    private void addNodes(Collection<Long> nodes, Deadline deadline) {
      for (List<Long> portion : Portions.of(nodes)) {
        ends.addAll(source.ofType(portion, type, deadline));
        source.nodes(portion, deadline).stream()
            .filter(node -> ends.contains(node.number()) || bounds.mayPass(node.degree()))
            .forEach(network::add);
      }
    }

    private Map<Long, Strength> strengths(Collection<Long> links, Deadline deadline) {
      Map<Long, Strength> strengths = new HashMap<>();
      for (List<Long> portion : Portions.of(links)) {
        source.strengths(portion, deadline).forEach(fact -> strengths.put(fact.link(), fact));
      }
      return strengths;
    }

    Ranked rank(Deadline deadline) {
      Set<Integer> indexes = new HashSet<>();
      for (long end : ends) {
        if (network.has(end)) {
          indexes.add(network.indexOf(end));
        }
      }
      return NetworkTerrain.of(network, network.indexOf(start.number()), indexes, bounds.maxHops())
          .ranking()
          .best(bounds.k(), deadline);
    }

    /** Tells whether all paths that go on from the rim are worse than those found. */
    boolean isSettled(Ranked ranked, Collection<Long> rim) {
      if (!ranked.more()) {
        return false;
      }
      long worst = ranked.routes().get(ranked.routes().size() - 1).cost();
      long[] reaching = leastCosts();
      long least = NONE;
      for (long node : rim) {
        if (network.has(node)) {
          int index = network.indexOf(node);
          least = Math.min(least, reaching[index] + network.costOfPassing(index));
        }
      }
      return worst < least + HopScore.leastCost();
    }

    /** Computes the least cost of a walk from the start to each entity. */
    private long[] leastCosts() {
      long[] costs = new long[network.size()];
      Arrays.fill(costs, NONE);
      int first = network.indexOf(start.number());
      costs[first] = 0;
      for (int hops = 1; hops < bounds.maxHops(); hops++) {
        long[] before = costs.clone();
        for (int node = 0; node < before.length; node++) {
          if (before[node] < NONE) {
            long passed = before[node] + (node == first ? 0 : network.costOfPassing(node));
            for (Map.Entry<Integer, PathNetwork.Step> step : network.stepsFrom(node).entrySet()) {
              costs[step.getKey()] =
                  Math.min(costs[step.getKey()], passed + step.getValue().cost());
            }
          }
        }
      }
      return costs;
    }
  }
}
