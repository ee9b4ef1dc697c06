package org.relata.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relata.query.PathRanking.Ranked;
import org.relata.query.PathRanking.Route;
import org.relata.query.PathSource.Node;
import org.relata.query.PathSource.Strength;
import org.relata.query.PathSource.Way;

/**
 * Finds the best paths between two entities. It grows a ball around each end, always the cheaper
 * one, until their radii together are the longest path asked for: every such path then lies within
 * the steps collected. Of these it keeps the steps on walks short enough, asks for their strengths
 * and ranks the paths. The server is asked small questions only, so that deadlines are kept
 * whatever the graph.
 */
final class PathSearch {
  private final PathSource source;
  private final HopScore score;
  private final Node start;
  private final Node end;
  private final long first;
  private final long last;

  PathSearch(PathSource source, HopScore score, Node start, Node end) {
    this.source = source;
    this.score = score;
    this.start = start;
    this.end = end;
    first = start.number();
    last = end.number();
  }

  /**
   * Returns the best paths within the bounds, as far as there was time.
   *
   * @param exploring when to stop looking around
   * @param ranking when to stop altogether
   */
  Found find(PathBounds bounds, Deadline exploring, Deadline ranking) {
    Arcs arcs = new Arcs();
    Ball onward = new Ball(source, Way.ONWARD, start, last, bounds, arcs);
    Ball back = new Ball(source, Way.BACK, end, first, bounds, arcs);
    boolean explored = explore(onward, back, bounds.maxHops(), exploring);
    boolean exhausted = onward.isFullyGrown() || back.isFullyGrown();

    PathNetwork network = new PathNetwork(score);
    boolean filled = fill(network, usable(arcs, bounds.maxHops()), bounds, ranking);
    if (!network.has(first) || !network.has(last)) {
      return new Found(List.of(), false, !explored || !filled, exhausted);
    }
    Ranked ranked =
        NetworkTerrain.of(
                network, network.indexOf(first), Set.of(network.indexOf(last)), bounds.maxHops())
            .ranking()
            .best(bounds.k(), ranking);
    return new Found(
        ranked.routes().stream().map(route -> path(network, route)).toList(),
        ranked.more(),
        !explored || !filled || ranked.interrupted(),
        exhausted);
  }

  /** Grows the balls, and tells whether there was time for it. */
  private static boolean explore(Ball onward, Ball back, int maxHops, Deadline deadline) {
    while (onward.radius() + back.radius() < maxHops) {
      if (onward.isFullyGrown() || back.isFullyGrown()) {
        return true;
      }
      Ball cheaper = onward.costOfGrowing() <= back.costOfGrowing() ? onward : back;
      if (!cheaper.grow(deadline)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the steps that lie on some walk between the ends that is short enough. */
  private Arcs usable(Arcs arcs, int maxHops) {
    Distances distances = new Distances(arcs, first, last);
    Arcs usable = new Arcs();
    for (int arc = 0; arc < arcs.size(); arc++) {
      if (distances.isWithin(arc, maxHops)) {
        usable.add(arcs.from(arc), arcs.to(arc), arcs.link(arc));
      }
    }
    return usable;
  }

  /** Adds entities and steps with their strengths, and tells whether there was time for all. */
  private boolean fill(PathNetwork network, Arcs arcs, PathBounds bounds, Deadline deadline) {
    Set<Long> nodes = new HashSet<>();
    Set<Long> links = new HashSet<>();
    for (int arc = 0; arc < arcs.size(); arc++) {
      nodes.add(arcs.from(arc));
      nodes.add(arcs.to(arc));
      links.add(arcs.link(arc));
    }
    for (List<Long> portion : Portions.of(nodes)) {
      if (deadline.hasPassed()) {
        return false;
      }
      source.nodes(portion, deadline).stream()
          .filter(node -> isEnd(node) || bounds.mayPass(node.degree()))
          .forEach(network::add);
    }
    Map<Long, Strength> strengths = new HashMap<>();
    for (List<Long> portion : Portions.of(links)) {
      if (deadline.hasPassed()) {
        break;
      }
      source.strengths(portion, deadline).forEach(fact -> strengths.put(fact.link(), fact));
    }
    for (int arc = 0; arc < arcs.size(); arc++) {
      Strength fact = strengths.get(arcs.link(arc));
      if (fact != null) {
        network.add(arcs.from(arc), arcs.to(arc), fact);
      }
    }
    return strengths.size() == links.size();
  }

  private boolean isEnd(Node node) {
    return node.number() == first || node.number() == last;
  }

  static FoundPath path(PathNetwork network, Route route) {
    List<Integer> nodes = route.nodes();
    List<List<Long>> hops = new ArrayList<>();
    for (int i = 1; i < nodes.size(); i++) {
      hops.add(network.links(nodes.get(i - 1), nodes.get(i)));
    }
    return new FoundPath(
        route.cost(), nodes.stream().map(network::idOf).toList(), List.copyOf(hops));
  }

  /**
   * What was found.
   *
   * @param paths the best paths, best first
   * @param more whether there are more within the bounds
   * @param late whether time ran out, so that better ones may be missing
   * @param exhausted whether there is nothing farther from one of the ends, so that longer paths do
   *     not exist
   */
  record Found(List<FoundPath> paths, boolean more, boolean late, boolean exhausted) {}

  /**
   * A path.
   *
   * @param cost its cost, see {@link HopScore}
   * @param entities identifiers from first to last
   * @param hops the facts of each hop by the source's numbers of them, the best first
   */
  record FoundPath(long cost, List<String> entities, List<List<Long>> hops) {}
}
