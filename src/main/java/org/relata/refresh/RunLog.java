package org.relata.refresh;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Changes;
import org.relata.graph.Gone;
import org.relata.graph.Graph;
import org.relata.graph.GraphCounts;
import org.relata.graph.GraphException;
import org.relata.graph.Run;
import org.relata.refresh.Outcome.Kind;

/** Counts what a run does, from the lease it takes to the record it leaves. */
final class RunLog {
  /** So many failures are kept with the record of a run; the report has all. */
  private static final int KEPT_FAILURES = 100;

  private static final String TOLD_TO_END = "it was told to end; the next run does the rest";

  private final Graph graph;
  private final Run.Kind kind;
  private final List<String> sources;
  private final String extractor;
  private final Clock clock;
  private final RefreshListener listener;
  private final String id;
  private final Instant started;
  private final GraphCounts before;
  private final Map<Kind, Integer> tally = new EnumMap<>(Kind.class);
  private final List<Outcome> failures = new ArrayList<>();
  private Changes changes = Changes.NONE;
  private int gone;

  /**
   * Prepares the log of a run; only for who has the lease.
   *
   * @param id what the run is called
   */
  RunLog(
      Graph graph,
      String id,
      Run.Kind kind,
      List<String> sources,
      String extractor,
      Clock clock,
      RefreshListener listener) {
    this.graph = graph;
    this.id = id;
    this.kind = kind;
    this.sources = List.copyOf(sources);
    this.extractor = extractor;
    this.clock = clock;
    this.listener = listener;
    this.started = clock.instant();
    this.before = graph.counts();
  }

  /** Does a run's work, and leaves its record however it ends. */
  RefreshReport of(Consumer<RunLog> work) {
    graph.markInterruptedRuns();
    record(Run.Ending.RUNNING, null, null);
    try {
      work.accept(this);
    } catch (RuntimeException | Error e) {
      recordFailure(e);
      throw e;
    }
    record(Run.Ending.DONE, clock.instant(), null);
    return report();
  }

  void found(int articles) {
    listener.found(articles);
  }

  void done(Outcome outcome) {
    tally.merge(outcome.kind(), 1, Integer::sum);
    if (outcome.kind() == Kind.FAILED) {
      failures.add(outcome);
    }
    listener.done(outcome);
  }

  void changed(Changes some) {
    changes = changes.plus(some);
  }

  void gone(Gone some) {
    gone += some.articles();
    changed(some.changes());
  }

  private void recordFailure(Throwable error) {
    // the driver does nothing for a thread that is marked so
    boolean interrupted = Thread.interrupted();
    try {
      if (interrupted) {
        recordEnding(Run.Ending.INTERRUPTED, TOLD_TO_END, error);
      } else {
        recordEnding(Run.Ending.FAILED, String.valueOf(error.getMessage()), error);
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void recordEnding(Run.Ending ending, String why, Throwable error) {
    if (!graph.answers()) {
      // the next run that takes the lease finds this one without an end
      return;
    }
    try {
      record(ending, clock.instant(), why);
    } catch (GraphException unreachable) {
      error.addSuppressed(unreachable);
    }
  }

  private void record(Run.Ending ending, @Nullable Instant finished, @Nullable String error) {
    graph.record(
        new Run(
            id,
            kind,
            started,
            finished,
            ending,
            sources,
            extractor,
            new Run.Articles(
                count(Kind.CREATED),
                count(Kind.CHANGED),
                count(Kind.SAME),
                gone,
                count(Kind.FAILED)),
            changes,
            failures.stream()
                .limit(KEPT_FAILURES)
                .map(failed -> failed.document() + ": " + failed.reason())
                .toList(),
            error));
  }

  private RefreshReport report() {
    return new RefreshReport(
        count(Kind.CREATED),
        count(Kind.CHANGED),
        count(Kind.SAME),
        gone,
        failures,
        changes,
        before,
        graph.counts());
  }

  private int count(Kind some) {
    return tally.getOrDefault(some, 0);
  }
}
