package org.relata.query;

import java.util.Arrays;
import org.relata.query.PathSource.Way;

/** The surroundings of one end of the paths in a picture, growing hop by hop; see {@link Ball}. */
final class PictureBall {
  private static final int LOOKS_BETWEEN_CLOCK_READINGS = 1024;

  private final PictureWalk walk;
  private final Way way;
  private final int otherEnd;

  /** For each entity how far it is, and one; zero for those not reached. */
  private final byte[] reached;

  /** The entities that paths go on from, the nearest first. */
  private int[] entities = new int[64];

  private int size;
  private int rim;
  private int radius;

  /**
   * @param way how paths are walked from the centre
   * @param centre the end that it grows from
   * @param otherEnd the end at which paths stop
   */
  PictureBall(PictureWalk walk, Way way, int centre, int otherEnd) {
    this.walk = walk;
    this.way = way;
    this.otherEnd = otherEnd;
    reached = new byte[walk.picture().entities().size()];
    reached[centre] = 1;
    entities[size++] = centre;
  }

  int radius() {
    return radius;
  }

  /** Tells whether it has reached all there is to reach. */
  boolean isFullyGrown() {
    return rim == size;
  }

  /** Returns how many facts the next hop has to look at. */
  long costOfGrowing() {
    long facts = 0;
    for (int i = rim; i < size; i++) {
      facts += walk.picture().end(entities[i]) - walk.picture().start(entities[i]);
    }
    return facts;
  }

  /**
   * Grows by one hop.
   *
   * @return whether there was time for all of it
   */
  boolean grow(Deadline deadline) {
    int last = size;
    for (int i = rim; i < last; i++) {
      if (i % LOOKS_BETWEEN_CLOCK_READINGS == 0 && deadline.hasPassed()) {
        return false;
      }
      lookAround(entities[i]);
    }
    rim = last;
    radius++;
    return true;
  }

  private void lookAround(int entity) {
    Picture picture = walk.picture();
    int end = picture.end(entity);
    for (int place = picture.start(entity); place < end; place++) {
      int other = picture.other(place);
      if (reached[other] == 0 && walk.isAllowed(place, entity, way)) {
        reach(other);
      }
    }
  }

  private void reach(int entity) {
    if (entity == otherEnd) {
      reached[entity] = (byte) (radius + 2);
    } else if (walk.mayPass(entity)) {
      reached[entity] = (byte) (radius + 2);
      if (size == entities.length) {
        entities = Arrays.copyOf(entities, 2 * size);
      }
      entities[size++] = entity;
    }
  }

  /** Returns how many entities paths go on from that are at most so far. */
  int countWithin(int distance) {
    int count = size;
    while (count > 0 && reached[entities[count - 1]] > distance + 1) {
      count--;
    }
    return count;
  }

  int entity(int place) {
    return entities[place];
  }
}
