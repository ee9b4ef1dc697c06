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
  private List<Reached> rim;
  private int radius;

  /**
   * @param way how paths are walked from the centre
   * @param centre the end that it grows from
   * @param otherEnd the end at which paths stop
   * @param bounds what paths may pass
   * @param arcs what it collects steps into, in the direction of the paths
   */
  Ball(PathSource source, Way way, Node centre, long otherEnd, PathBounds bounds, Arcs arcs) {
    this.source = source;
    this.way = way;
    this.centre = centre.number();
    this.otherEnd = otherEnd;
    this.bounds = bounds;
    this.arcs = arcs;
    seen.add(centre.number());
    rim = List.of(new Reached(centre.number(), centre.degree()));
  }

  int radius() {
    return radius;
  }

  /** Tells whether it has reached all there is to reach. */
  boolean isFullyGrown() {
    return rim.isEmpty();
  }

  /** Returns how many facts the next hop has to look at. */
  long costOfGrowing() {
    return rim.stream().mapToLong(Reached::degree).sum();
  }

  /**
   * Grows by one hop.
   *
   * @return whether there was time for all of it
   */
  boolean grow(Deadline deadline) {
    List<Reached> found = new ArrayList<>();
    for (List<Long> portion : portions()) {
      for (Links links : source.links(portion, way, deadline)) {
        collect(links, found);
      }
      if (deadline.hasPassed()) {
        return false;
      }
    }
    radius++;
    rim = found;
    return true;
  }

  private void collect(Links links, List<Reached> found) {
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
      long degree = links.degrees().get(i);
      if (other != otherEnd && bounds.mayPass(degree) && seen.add(other)) {
        found.add(new Reached(other, degree));
      }
    }
  }

  /** Returns the entities that the next hop goes on from. */
  List<Long> rim() {
    return rim.stream().map(Reached::number).toList();
  }

  /** Lets no path go on from some entities of the rim. */
  void stopAt(Set<Long> ends) {
    rim = rim.stream().filter(reached -> !ends.contains(reached.number())).toList();
  }

  private List<List<Long>> portions() {
    List<List<Long>> portions = new ArrayList<>();
    List<Long> portion = new ArrayList<>();
    long facts = 0;
    for (Reached node : rim.stream().sorted(Comparator.comparingLong(Reached::degree)).toList()) {
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

  /** An entity of the rim with the number of its facts. */
  private record Reached(long number, long degree) {}
}
