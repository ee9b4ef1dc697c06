package org.relata.refresh;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Changes;
import org.relata.graph.Gone;
import org.relata.graph.Graph;
import org.relata.graph.GraphCounts;
import org.relata.graph.GraphException;
import org.relata.graph.Lease;
import org.relata.graph.Run;
import org.relata.refresh.Outcome.Kind;

/** Counts what a run does, from the lease it takes to the record it leaves. */
final class RunLog {
  /** So many failures are kept with the record of a run; the report has all. */
  private static final int KEPT_FAILURES = 100;

  private final Graph graph;
  private final Run.Kind kind;
  private final List<String> sources;
  private final String extractor;
  private final Clock clock;
  private final RefreshListener listener;
  private final String id = UUID.randomUUID().toString();
  private final Instant started;
  private final GraphCounts before;
  private final Map<Kind, Integer> tally = new EnumMap<>(Kind.class);
  private final List<Outcome> failures = new ArrayList<>();
  private Changes changes = Changes.NONE;
  private int gone;

  private RunLog(
      Graph graph,
      Run.Kind kind,
      List<String> sources,
      String extractor,
      Clock clock,
      RefreshListener listener) {
    this.graph = graph;
    this.kind = kind;
    this.sources = List.copyOf(sources);
    this.extractor = extractor;
    this.clock = clock;
    this.listener = listener;
    this.started = clock.instant();
    this.before = graph.counts();
  }

  /**
   * Does a run's work alone, and leaves its record however it ends.
   *
   * @param patience how long to wait for another run's end
   * @throws org.relata.graph.GraphLockedException if another run does not end by then
   */
  static RefreshReport of(
      Graph graph,
      Run.Kind kind,
      List<String> sources,
      String extractor,
      Clock clock,
      RefreshListener listener,
      Duration patience,
      Consumer<RunLog> work) {
    Lease lease = graph.lease(kind.label(), patience);
    try {
      graph.markInterruptedRuns();
      RunLog log = new RunLog(graph, kind, sources, extractor, clock, listener);
      log.record(Run.Ending.RUNNING, null, null);
      return log.through(work);
    } finally {
      lease.close();
    }
  }

  private RefreshReport through(Consumer<RunLog> work) {
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
    if (!graph.answers()) {
      // the next run that takes the lease finds this one without an end
      return;
    }
    try {
      record(Run.Ending.FAILED, clock.instant(), String.valueOf(error.getMessage()));
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
