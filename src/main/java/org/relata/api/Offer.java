package org.relata.api;

import org.jspecify.annotations.Nullable;
import org.relata.query.Queries;
import org.relata.upkeep.Upkeep;
import org.relata.watch.Watches;

/**
 * What a service offers; all of it stays the caller's.
 *
 * @param queries answers questions
 * @param upkeep refreshes; null where nobody may ask for that
 * @param watches tell of changes; null where nobody may watch
 */
public record Offer(Queries queries, @Nullable Upkeep upkeep, @Nullable Watches watches) {
  /** Offers to answer questions and nothing else. */
  public static Offer of(Queries queries) {
    return new Offer(queries, null, null);
  }
}
