package org.relata.query;

import java.util.BitSet;
import org.relata.query.PathSource.Way;

/** How the paths of one question may go through a picture, and what it costs them. */
final class PictureWalk {
  private final Picture picture;
  private final FactFilter filter;
  private final boolean forwardOnly;
  private final HopScore score;
  private final long[] costs;
  private final PathBounds bounds;
  private final BitSet avoided = new BitSet();

  /**
   * @param filter the facts that paths may take
   * @param forwardOnly whether these are taken from subject to object only
   * @param bounds the entities that paths may pass
   */
  PictureWalk(
      Picture picture, FactFilter filter, boolean forwardOnly, HopScore score, PathBounds bounds) {
    this.picture = picture;
    this.filter = filter;
    this.forwardOnly = forwardOnly;
    this.score = score;
    this.costs = picture.costs(score);
    this.bounds = bounds;
    for (long number : bounds.avoided()) {
      int entity = picture.entities().indexOf(number);
      if (entity >= 0) {
        avoided.set(entity);
      }
    }
  }

  Picture picture() {
    return picture;
  }

  /** Tells whether paths may take the fact at a place among those around an entity. */
  boolean isAllowed(int place, int entity, Way way) {
    int fact = picture.fact(place);
    return filter.admits(fact)
        && (!forwardOnly || filter.isDirected(fact, entity, way == Way.ONWARD));
  }

  boolean mayEndAt(int entity) {
    return !avoided.get(entity);
  }

  boolean mayPass(int entity) {
    return bounds.mayPass(picture.entities().degree(entity)) && !avoided.get(entity);
  }

  /** Returns the cost of the fact at a place. */
  long costOf(int place) {
    return costs[picture.fact(place)];
  }

  long costOfPassing(int entity) {
    return score.costOfPassing(picture.entities().degree(entity));
  }
}
