package org.relata.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relata.query.PathSource.Links;
import org.relata.query.PathSource.Node;
import org.relata.query.PathSource.Way;

/** The surroundings of one end of the paths, growing hop by hop. */
final class Ball {
  /**
   * Facts asked for at once: some ten milliseconds of work, so that a deadline is noticed in time
   * without asking too often.
   */
  private static final int PORTION = 20_000;

  private final PathSource source;
  private final Way way;
  private final long centre;
  private final long otherEnd;
  private final PathBounds bounds;
  private final Arcs arcs;
  private final Set<Long> seen = new HashSet<>();
  private List<Long> reached;
  private List<Node> rim = List.of();
  private int radius;

  /**
   * @param way how paths are walked from the centre
   * @param centre the end that it grows from
   * @param otherEnd the end at which paths stop
   * @param bounds what paths may pass
   * @param arcs what it collects steps into, in the direction of the paths
   */
  Ball(PathSource source, Way way, long centre, long otherEnd, PathBounds bounds, Arcs arcs) {
    this.source = source;
    this.way = way;
    this.centre = centre;
    this.otherEnd = otherEnd;
    this.bounds = bounds;
    this.arcs = arcs;
    seen.add(centre);
    reached = List.of(centre);
  }

  int radius() {
    return radius;
  }

  /** Tells whether it has reached all there is to reach. */
  boolean isFullyGrown() {
    return reached.isEmpty() && rim.isEmpty();
  }

  /**
   * Looks at what the last hop reached, so as to know what the next one costs.
   *
   * @return whether there was time for it
   */
  boolean measure(Deadline deadline) {
    List<Node> measured = new ArrayList<>(rim);
    for (List<Long> portion : Portions.of(reached)) {
      source.nodes(portion, deadline).stream()
          .filter(node -> node.number() == centre || bounds.mayPass(node))
          .forEach(measured::add);
      if (deadline.hasPassed()) {
        return false;
      }
    }
    rim = measured;
    reached = List.of();
    return true;
  }

  /** Returns how many facts the next hop has to look at; to be measured before. */
  long costOfGrowing() {
    return rim.stream().mapToLong(Node::degree).sum();
  }

  /**
   * Grows by one hop.
   *
   * @return whether there was time for all of it
   */
  boolean grow(Deadline deadline) {
    List<Long> found = new ArrayList<>();
    for (List<Long> portion : portions()) {
      for (Links links : source.links(portion, way, deadline)) {
        collect(links, found);
      }
      if (deadline.hasPassed()) {
        return false;
      }
    }
    radius++;
    rim = List.of();
    reached = found;
    return true;
  }

  private void collect(Links links, List<Long> found) {
    for (int i = 0; i < links.others().size(); i++) {
      long other = links.others().get(i);
      if (other == centre || bounds.avoided().contains(other)) {
        continue;
      }
      long link = links.links().get(i);
      if (way == Way.ONWARD) {
        arcs.add(links.node(), other, link);
      } else {
        arcs.add(other, links.node(), link);
      }
      if (other != otherEnd && seen.add(other)) {
        found.add(other);
      }
    }
  }

  private List<List<Long>> portions() {
    List<List<Long>> portions = new ArrayList<>();
    List<Long> portion = new ArrayList<>();
    long facts = 0;
    for (Node node : rim.stream().sorted(Comparator.comparingLong(Node::degree)).toList()) {
      if (facts + node.degree() > PORTION && !portion.isEmpty()) {
        portions.add(portion);
        portion = new ArrayList<>();
        facts = 0;
      }
      portion.add(node.number());
      facts += node.degree();
    }
    if (!portion.isEmpty()) {
      portions.add(portion);
    }
    return portions;
  }
}
