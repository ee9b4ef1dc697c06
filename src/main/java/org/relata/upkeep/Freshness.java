package org.relata.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Run;

/**
 * Whether the graph is as new as it should be.
 *
 * @param every how often it is to be refreshed, or null where nothing is scheduled here
 * @param lastEnded when the last refresh of sources ended, if there was one
 * @param lastDone when the last one ended that came to its end, if there was one
 * @param stale why it is not new enough, or null where it is
 */
public record Freshness(
    @Nullable Duration every,
    @Nullable Instant lastEnded,
    @Nullable Instant lastDone,
    @Nullable String stale) {
  /** So many times as long as the schedule wants, and a refresh is overdue. */
  private static final int PATIENCE = 2;

  /**
   * Judges by the records of refreshes.
   *
   * @param ended the last ones that have ended, the newest first; without those of one article
   * @param since when the schedule began
   */
  static Freshness of(List<Run> ended, @Nullable Duration every, Instant since, Instant now) {
    @Nullable Instant lastDone =
        ended.stream()
            .filter(run -> run.ending() == Run.Ending.DONE)
            .map(Run::finished)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    @Nullable String stale = ended.isEmpty() ? null : failureOf(ended.get(0));
    return new Freshness(
        every,
        ended.isEmpty() ? null : ended.get(0).finished(),
        lastDone,
        stale == null ? overdue(lastDone, every, since, now) : stale);
  }

  private static @Nullable String failureOf(Run run) {
    if (run.ending() != Run.Ending.DONE) {
      return "the last refresh, of %s, %s: %s"
          .formatted(
              run.started(),
              run.ending() == Run.Ending.FAILED ? "failed" : "was interrupted",
              run.error() == null ? "it told no reason" : run.error());
    }
    Run.Articles articles = run.articles();
    boolean empty = articles.created() + articles.changed() + articles.same() == 0;
    return empty && articles.failed() > 0
        ? "the last refresh, of %s, could read nothing".formatted(run.started())
        : null;
  }

  private static @Nullable String overdue(
      @Nullable Instant lastDone, @Nullable Duration every, Instant since, Instant now) {
    if (every == null) {
      return null;
    }
    Instant fresh = lastDone == null || lastDone.isBefore(since) ? since : lastDone;
    return Duration.between(fresh, now).compareTo(every.multipliedBy(PATIENCE)) > 0
        ? "no refresh has come to its end since %s, though one is due every %s"
            .formatted(fresh, every)
        : null;
  }
}
