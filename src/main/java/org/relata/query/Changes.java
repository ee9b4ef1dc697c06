package org.relata.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed since a day: by the articles' own dates what they state and deny; by the day on
 * which they were read anew or removed what vanished.
 *
 * @param since the day
 * @param complete whether all changes are here
 * @param changes the changed facts, those of the newest articles first
 * @param vanished facts that nothing states any more and that have not come back, the last to go
 *     first
 */
public record Changes(
    LocalDate since, boolean complete, List<Change> changes, List<Vanished> vanished) {
  /** Most changes of one answer. */
  public static final int MAX_LIMIT = 500;

  /** Copies the list. */
  public Changes {
    changes = List.copyOf(changes);
    vanished = List.copyOf(vanished);
  }

  /**
   * A fact that was there and is no more, for the articles that stated it were removed or say it no
   * more.
   *
   * @param id the identifier that it had
   * @param relation the relation's name
   * @param subject who, as named then
   * @param object to whom or what, as named then
   * @param day when it vanished
   * @param confidence what it had last, from 0 to 1
   * @param firstSeen date of the first article that stated it, if any was dated
   * @param lastSeen date of the last one
   * @param quote the sentence that stated it best, unless its article was removed
   * @param url address of that article
   */
  public record Vanished(
      String id,
      String relation,
      End subject,
      End object,
      LocalDate day,
      double confidence,
      @Nullable LocalDate firstSeen,
      @Nullable LocalDate lastSeen,
      @Nullable String quote,
      @Nullable String url) {}

  /**
   * An entity that a vanished fact had, which may be gone too.
   *
   * @param id its identifier
   * @param name its name
   * @param type its type's label
   */
  public record End(String id, String name, String type) {}

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
