package org.relata.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Changes;
import org.relata.graph.Run;
import org.relata.refresh.Outcome;
import org.relata.refresh.Outcome.Kind;
import org.relata.refresh.RefreshListener;
import org.relata.refresh.RefreshReport;
import org.relata.upkeep.RefreshState.ArticleCounts;
import org.relata.upkeep.RefreshState.GraphChanges;

/** The run that this service does or did last: heard by one thread, asked for by many. */
final class Activity implements RefreshListener {
  /** So many failures are told, as many as the record of a run keeps. */
  private static final int TOLD_FAILURES = 100;

  private final String id = UUID.randomUUID().toString();
  private final Run.Kind kind;
  private final List<String> sources;
  private final Clock clock;
  private final UpkeepListener listener;
  private final Instant started;
  private final Map<Kind, Integer> tally = new EnumMap<>(Kind.class);
  private final List<String> failures = new ArrayList<>();
  private String state = RefreshState.STARTING;
  private int found;
  private int gone;
  private Changes changes = Changes.NONE;
  private @Nullable Instant finished;
  private @Nullable String error;

  Activity(Run.Kind kind, List<String> sources, Clock clock, UpkeepListener listener) {
    this.kind = kind;
    this.sources = List.copyOf(sources);
    this.clock = clock;
    this.listener = listener;
    this.started = clock.instant();
  }

  Run.Kind kind() {
    return kind;
  }

  String id() {
    return id;
  }

  synchronized void running() {
    state = RefreshState.RUNNING;
    notifyAll();
  }

  @Override
  public synchronized void found(int articles) {
    found += articles;
    notifyAll();
  }

  @Override
  public synchronized void done(Outcome outcome) {
    tally.merge(outcome.kind(), 1, Integer::sum);
    if (outcome.kind() == Kind.FAILED && failures.size() < TOLD_FAILURES) {
      failures.add(outcome.document() + ": " + outcome.reason());
    }
    listener.article(outcome);
    notifyAll();
  }

  synchronized void end(RefreshReport report) {
    gone = report.gone();
    changes = report.changes();
    end(RefreshState.DONE, null);
  }

  synchronized void end(Run.Ending ending, String why) {
    end(ending.label(), why);
  }

  private void end(String how, @Nullable String why) {
    state = how;
    error = why;
    finished = clock.instant();
    listener.ended(state());
    notifyAll();
  }

  synchronized boolean ended() {
    return finished != null;
  }

  synchronized RefreshState state() {
    return new RefreshState(
        id,
        kind.label(),
        state,
        sources,
        started,
        finished,
        found,
        new ArticleCounts(
            count(Kind.CREATED), count(Kind.CHANGED), count(Kind.SAME), gone, count(Kind.FAILED)),
        GraphChanges.of(changes),
        failures,
        error);
  }

  private int count(Kind kind) {
    return tally.getOrDefault(kind, 0);
  }

  /** Waits until it is not as it was seen, for some time at most. */
  synchronized RefreshState awaitChange(RefreshState seen, Duration longest)
      throws InterruptedException {
    long deadline = System.nanoTime() + longest.toNanos();
    RefreshState now = state();
    for (long left = longest.toMillis(); now.equals(seen) && left > 0; ) {
      wait(left);
      now = state();
      left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    }
    return now;
  }
}
