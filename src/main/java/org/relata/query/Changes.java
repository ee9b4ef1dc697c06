package org.relata.query;

import java.time.LocalDate;
import java.util.List;

/**
 * What articles since a day changed, by the articles' own dates.
 *
 * @param since the day
 * @param complete whether all changes are here
 * @param changes the changed facts, those of the newest articles first
 */
public record Changes(LocalDate since, boolean complete, List<Change> changes) {
  /** Most changes of one answer. */
  public static final int MAX_LIMIT = 500;

  /** Copies the list. */
  public Changes {
    changes = List.copyOf(changes);
  }

  /**
   * A changed fact.
   *
   * @param kinds {@code new} (first stated since), {@code strengthened} (stated before and again),
   *     {@code denied} (first denied since) or {@code denied again}; a fact may be both stated and
   *     denied
   * @param inFavour sentences since that state it
   * @param against sentences since that deny it
   * @param fact the fact as it is now, with its best sentence
   */
  public record Change(List<String> kinds, long inFavour, long against, Fact fact) {
    /** Copies the list. */
    public Change {
      kinds = List.copyOf(kinds);
    }
  }
}
