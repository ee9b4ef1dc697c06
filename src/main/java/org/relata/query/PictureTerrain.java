package org.relata.query;

import java.util.Arrays;
import org.relata.query.PathSource.Way;

/**
 * The terrain between two entities of a picture. Least costs are worked out from the end, hop by
 * hop, as far as the ball around it reaches; from there on for the entities only that the ball
 * around the first entity has.
 */
final class PictureTerrain implements Terrain {
  private static final int LOOKS_BETWEEN_CLOCK_READINGS = 1024;

  private final PictureWalk walk;
  private final Picture picture;
  private final int first;
  private final int last;
  private final int maxHops;
  private final LeastCosts least;

  /** The entities whose walks got cheaper by the last hop. */
  private int[] changed = new int[64];

  private int changes;

  PictureTerrain(PictureWalk walk, int first, int last, int maxHops) {
    this.walk = walk;
    this.picture = walk.picture();
    this.first = first;
    this.last = last;
    this.maxHops = maxHops;
    least = new LeastCosts(picture.entities().size(), maxHops);
  }

  /** Works out the least costs, and tells whether there was time for it. */
  boolean survey(PictureBall onward, PictureBall back, Deadline deadline) {
    if (walk.mayEndAt(last)) {
      least.lower(last, 0, 0);
      note(last);
    }
    int fromEnd = back.isFullyGrown() ? maxHops : back.radius();
    for (int hops = 1; hops <= maxHops; hops++) {
      least.begin(hops);
      boolean inTime = hops <= fromEnd ? goBack(hops, deadline) : lookAhead(onward, hops, deadline);
      if (!inTime) {
        return false;
      }
    }
    return true;
  }

  /** Goes one hop back from the entities whose walks got cheaper. */
  private boolean goBack(int hops, Deadline deadline) {
    int[] heads = Arrays.copyOf(changed, changes);
    changes = 0;
    for (int i = 0; i < heads.length; i++) {
      if (i % LOOKS_BETWEEN_CLOCK_READINGS == 0 && deadline.hasPassed()) {
        return false;
      }
      goBack(heads[i], hops);
    }
    return true;
  }

  private void goBack(int head, int hops) {
    long rest = leastCost(head, hops - 1);
    int end = picture.end(head);
    for (int place = picture.start(head); place < end; place++) {
      int tail = picture.other(place);
      if (tail != last
          && walk.isAllowed(place, head, Way.BACK)
          && (tail == first || walk.mayPass(tail))
          && least.lower(tail, hops, walk.costOf(place) + rest)
          && tail != first) {
        note(tail);
      }
    }
  }

  private void note(int entity) {
    if (changes == changed.length) {
      changed = Arrays.copyOf(changed, 2 * changes);
    }
    changed[changes++] = entity;
  }

  /** Looks one hop ahead from the entities that a path can have got to with so many hops left. */
  private boolean lookAhead(PictureBall onward, int hops, Deadline deadline) {
    int count = onward.countWithin(maxHops - hops);
    for (int i = 0; i < count; i++) {
      if (i % LOOKS_BETWEEN_CLOCK_READINGS == 0 && deadline.hasPassed()) {
        return false;
      }
      int tail = onward.entity(i);
      long cost = leastAhead(tail, hops - 1);
      if (cost < NO_WAY) {
        least.lower(tail, hops, cost);
      }
    }
    return true;
  }

  private long leastAhead(int tail, int hopsLeft) {
    long cost = NO_WAY;
    int end = picture.end(tail);
    for (int place = picture.start(tail); place < end; place++) {
      int head = picture.other(place);
      long known = least.get(head, hopsLeft);
      if (known < cost
          && head != first
          && walk.costOf(place) + known < cost
          && walk.isAllowed(place, tail, Way.ONWARD)) {
        cost = Math.min(cost, walk.costOf(place) + leastCost(head, hopsLeft));
      }
    }
    return cost;
  }

  @Override
  public boolean isEnd(int node) {
    return node == last;
  }

  @Override
  public void eachStep(int node, StepTaker taker) {
    int end = picture.end(node);
    int next;
    for (int place = picture.start(node); place < end; place = next) {
      next = picture.nextOther(place, end);
      long cost = NO_WAY;
      for (int parallel = place; parallel < next; parallel++) {
        if (walk.isAllowed(parallel, node, Way.ONWARD)) {
          cost = Math.min(cost, walk.costOf(parallel));
        }
      }
      if (cost < NO_WAY) {
        taker.take(picture.other(place), cost);
      }
    }
  }

  @Override
  public long costOfPassing(int node) {
    return walk.costOfPassing(node);
  }

  @Override
  public long leastCost(int node, int hopsLeft) {
    long cost = least.get(node, hopsLeft);
    return cost >= NO_WAY || node == first || node == last ? cost : cost + walk.costOfPassing(node);
  }

  @Override
  public String idOf(int node) {
    return picture.entities().id(node);
  }
}
