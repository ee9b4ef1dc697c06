package org.relata.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What supports and what denies a fact, in numbers; see {@link Fact}.
 *
 * @param confidence from 0 to 1
 * @param statements sentences that support it
 * @param articles articles of these
 * @param publishers independent sources
 * @param denied sentences that deny it
 * @param hedged supporting sentences that only report it or hold it possible
 * @param planned supporting sentences that present it as planned
 * @param firstSeen date of the first article, if any is dated
 * @param lastSeen date of the last one
 */
record Support(
    double confidence,
    long statements,
    long articles,
    long publishers,
    long denied,
    long hedged,
    long planned,
    @Nullable LocalDate firstSeen,
    @Nullable LocalDate lastSeen) {
  /** Returns {@code supported}, {@code disputed} or {@code denied}. */
  String standing() {
    if (statements == 0) {
      return "denied";
    }
    return denied > 0 ? "disputed" : "supported";
  }
}
