package org.relata.api;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Run;
import org.relata.refresh.Outcome;
import org.relata.upkeep.RefreshState;
import org.relata.upkeep.Upkeep;
import org.relata.upkeep.UpkeepListener;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** Counts and times what refreshes of this service do. Each meter is there from the start, at 0. */
@Component
@ConditionalOnBean(Upkeep.class)
final class RefreshMeters implements UpkeepListener {
  private static final String PAGES = "relata.refresh.pages";
  private static final String ARTICLES = "relata.refresh.articles";
  private static final String FAILURES = "relata.refresh.failures";
  private static final String STATEMENTS = "relata.refresh.statements";
  private static final String FACTS = "relata.refresh.facts";
  private static final String SKIPPED = "relata.refresh.skipped";
  private static final String DURATION = "relata.refresh.duration";
  private static final String ADDED = "added";
  private static final String REMOVED = "removed";

  private final MeterRegistry registry;

  /** In seconds since 1970; not a number before there is one. */
  private volatile double lastDone = Double.NaN;

  RefreshMeters(Upkeep upkeep, MeterRegistry registry) {
    this.registry = registry;
    prepare(upkeep);
    upkeep.listen(this);
  }

  private void prepare(Upkeep upkeep) {
    Gauge.builder("relata.refresh.running", upkeep, some -> some.isBusy() ? 1 : 0)
        .description("whether a refresh or rebuild is under way")
        .register(registry);
    Gauge.builder("relata.refresh.last.done", this, meters -> meters.lastDone)
        .description("when a refresh of this service last came to its end")
        .baseUnit("seconds")
        .register(registry);
    pages(true, 0);
    pages(false, 0);
    for (Outcome.Kind kind : Outcome.Kind.values()) {
      articles(kind, 0);
    }
    for (Outcome.Stage stage : Outcome.Stage.values()) {
      if (stage != Outcome.Stage.FINDING) {
        failures(stage, 0);
      }
    }
    for (String counter : List.of(STATEMENTS, FACTS)) {
      changes(counter, ADDED, 0);
      changes(counter, REMOVED, 0);
    }
    registry.counter(SKIPPED);
    for (Run.Ending ending : List.of(Run.Ending.DONE, Run.Ending.FAILED, Run.Ending.INTERRUPTED)) {
      var unused = registry.timer(DURATION, "ending", ending.label());
    }
  }

  @Override
  public void page(boolean read) {
    pages(read, 1);
  }

  @Override
  public void article(Outcome outcome) {
    articles(outcome.kind(), 1);
    Outcome.Stage stage = outcome.stage();
    if (stage != null) {
      failures(stage, 1);
    }
  }

  @Override
  public void ended(RefreshState refresh) {
    RefreshState.GraphChanges changes = refresh.changes();
    changes(STATEMENTS, ADDED, changes.statementsAdded());
    changes(STATEMENTS, REMOVED, changes.statementsRemoved());
    changes(FACTS, ADDED, changes.factsAdded());
    changes(FACTS, REMOVED, changes.factsRemoved());
    @Nullable Instant finished = refresh.finished();
    if (finished != null) {
      registry
          .timer(DURATION, "ending", refresh.state())
          .record(Duration.between(refresh.started(), finished));
      if (refresh.state().equals(Run.Ending.DONE.label())) {
        lastDone = finished.toEpochMilli() / 1000.0;
      }
    }
  }

  @Override
  public void skipped() {
    registry.counter(SKIPPED).increment();
  }

  private void pages(boolean read, int count) {
    registry.counter(PAGES, "result", read ? "read" : "failed").increment(count);
  }

  private void articles(Outcome.Kind kind, int count) {
    registry.counter(ARTICLES, "outcome", kind.name().toLowerCase(Locale.ROOT)).increment(count);
  }

  private void failures(Outcome.Stage stage, int count) {
    registry.counter(FAILURES, "reason", stage.label()).increment(count);
  }

  private void changes(String counter, String change, long count) {
    registry.counter(counter, "change", change).increment((double) count);
  }
}
