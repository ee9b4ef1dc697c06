package org.relata.query;

import java.util.Set;

/**
 * What paths may be.
 *
 * @param maxHops the longest
 * @param k how many are wanted
 * @param avoided entities that none passes
 * @param mostDegree an entity with more facts is not passed
 */
record PathBounds(int maxHops, int k, Set<Long> avoided, long mostDegree) {
  PathBounds {
    avoided = Set.copyOf(avoided);
  }

  boolean mayPass(long degree) {
    return degree <= mostDegree;
  }

  /** Returns bounds that only ask whether there is a path at all, hubs or not. */
  PathBounds anyThroughHubs() {
    return new PathBounds(maxHops, 1, avoided, Long.MAX_VALUE);
  }
}
