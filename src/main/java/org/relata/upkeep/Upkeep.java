package org.relata.upkeep;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relata.article.ArticleReader;
import org.relata.graph.Graph;
import org.relata.graph.GraphException;
import org.relata.graph.GraphLockedException;
import org.relata.graph.Lease;
import org.relata.graph.Run;
import org.relata.graph.VanishedPolicy;
import org.relata.page.PageReader;
import org.relata.page.PageResult;
import org.relata.query.InvalidQueryException;
import org.relata.refresh.Intake;
import org.relata.refresh.Refresh;
import org.relata.refresh.RefreshReport;
import org.relata.resolve.Extraction;
import org.relata.resolve.JudgementsException;
import org.relata.source.Sources;
import org.relata.source.SourcesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refreshes and rebuilds a graph in the background: one run at a time, refreshes on request and on
 * a schedule. What reads articles is loaded by the first one. Safe for use by several threads.
 */
public final class Upkeep implements AutoCloseable {
  /** Most refreshes of one list. */
  public static final int MAX_LISTED = 100;

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  /** So long a refresh may take to notice that it is to end; the machine ends it then. */
  private static final Duration END_PATIENCE = Duration.ofSeconds(8);

  /** Among so many there is one that came to its end, or the graph is stale. */
  private static final int JUDGED_RUNS = 20;

  /** How often a run of another process is looked at. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Graph graph;
  private final Supplier<Extraction> extraction;
  private final PageReader pages;
  private final @Nullable Path sources;
  private final Clock clock;
  private final Instant since;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(daemon("relata-refresh"));
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(daemon("relata-schedule"));
  private volatile UpkeepListener listener = UpkeepListener.NONE;
  private volatile @Nullable Duration every;
  private @Nullable Activity last;
  private boolean closed;

  /**
   * Prepares to refresh; nothing is loaded or read yet.
   *
   * @param graph migrated; stays the caller's to close, after this
   * @param extraction asked before each refresh, so that what it follows may change between two
   * @param pages reads the sources
   * @param sources a file of sources, read anew by each refresh; null for none
   */
  public Upkeep(
      Graph graph,
      Supplier<Extraction> extraction,
      PageReader pages,
      @Nullable Path sources,
      Clock clock) {
    this.graph = graph;
    this.extraction = extraction;
    this.pages = pages;
    this.sources = sources;
    this.clock = clock;
    this.since = clock.instant();
  }

  private static ThreadFactory daemon(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Has one listener hear of all refreshes from now on; rebuilds are not told. */
  public void listen(UpkeepListener other) {
    listener = other;
  }

  /**
   * Begins to refresh from the file of sources.
   *
   * @param source the name of one; null for all
   * @throws InvalidQueryException if there is no file, or no source of the name
   * @throws SourcesException if the file has become wrong
   * @throws RefreshRunningException if this service is refreshing already
   * @throws GraphLockedException if another process is writing to the graph
   * @throws GraphException if the graph does not answer
   */
  public RefreshState refresh(@Nullable String source) {
    Path file = sources;
    if (file == null) {
      throw new InvalidQueryException(
          "source",
          "this service was started without a file of sources; submit an article, or have it"
              + " started with --sources");
    }
    Sources listed = Sources.read(file);
    if (source != null && listed.all().stream().noneMatch(one -> one.name().equals(source))) {
      throw new InvalidQueryException(
          "source",
          "there is no source '%s'; there are %s"
              .formatted(
                  source,
                  String.join(", ", listed.all().stream().map(one -> one.name()).toList())));
    }
    return read(
        listed.named(source == null ? List.of() : List.of(source)).stream()
            .map(one -> Intake.of(one, pages))
            .toList());
  }

  /**
   * Begins to read one article into the graph.
   *
   * @throws RefreshRunningException if this service is refreshing already
   * @throws GraphLockedException if another process is writing to the graph
   * @throws GraphException if the graph does not answer
   */
  public RefreshState submit(SubmittedArticle article) {
    PageResult page = new PageResult.Read(article.page(clock.instant()));
    return read(
        List.of(new Intake(SubmittedArticle.SOURCE, VanishedPolicy.KEEP, () -> Stream.of(page))));
  }

  private RefreshState read(List<Intake> intakes) {
    return begin(
        new Activity(
            Run.Kind.REFRESH, intakes.stream().map(Intake::source).toList(), clock, listener),
        (refresh, activity) ->
            refresh.runAll(intakes.stream().map(this::counted).toList(), activity));
  }

  /**
   * Begins to extract stored articles anew, without reading their sources.
   *
   * @param all also those that the present extraction has extracted
   * @throws RefreshRunningException if this service is refreshing or rebuilding already
   * @throws GraphLockedException if another process is writing to the graph
   * @throws GraphException if the graph does not answer
   */
  public RefreshState rebuild(boolean all) {
    return begin(
        new Activity(Run.Kind.REBUILD, List.of(), clock, UpkeepListener.NONE),
        (refresh, activity) -> refresh.rebuild(all, activity));
  }

  private synchronized RefreshState begin(
      Activity next, BiFunction<Refresh, Activity, RefreshReport> work) {
    if (closed) {
      throw new GraphException("this service is ending; ask again when it has started anew");
    }
    if (last != null && !last.ended()) {
      throw new RefreshRunningException(last.kind().label(), last.id());
    }
    Lease lease = graph.lease(next.kind().label(), Duration.ZERO);
    last = next;
    worker.execute(() -> run(next, work, lease));
    return next.state();
  }

  private void run(
      Activity activity, BiFunction<Refresh, Activity, RefreshReport> work, Lease lease) {
    @Nullable RefreshReport report = null;
    @Nullable Throwable failure = null;
    try {
      report = work.apply(prepared(activity), activity);
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    // the driver does nothing for a thread that is marked so
    boolean interrupted = Thread.interrupted();
    lease.close();
    // told last: who hears of the end may begin another
    if (report != null) {
      activity.end(report);
    } else {
      activity.end(
          interrupted ? Run.Ending.INTERRUPTED : Run.Ending.FAILED,
          inWords(activity.kind(), failure, interrupted));
    }
  }

  private Refresh prepared(Activity activity) {
    Refresh refresh =
        new Refresh(graph, extraction.get(), pages, new ArticleReader(), clock)
            .underLease(activity.id());
    activity.running();
    return refresh;
  }

  /** The same source, whose pages are counted as they come. */
  private Intake counted(Intake intake) {
    return new Intake(
        intake.source(),
        intake.vanished(),
        () -> intake.pages().get().peek(page -> listener.page(page instanceof PageResult.Read)));
  }

  private static String inWords(Run.Kind kind, @Nullable Throwable failure, boolean interrupted) {
    if (interrupted) {
      return "the service was ended; articles written until then stay, the next %s does the rest"
          .formatted(kind.label());
    }
    if (failure instanceof GraphException
        || failure instanceof GraphLockedException
        || failure instanceof JudgementsException
        || failure instanceof SourcesException) {
      LOG.warn("a {} failed: {}", kind.label(), failure.getMessage());
      return String.valueOf(failure.getMessage());
    }
    LOG.error("a {} failed", kind.label(), failure);
    return "an error of relata's own; its log tells more: " + failure;
  }

  /**
   * Refreshes all sources of the file now and then each time after so long. A refresh that is due
   * while another is under way is left out.
   *
   * @param period 1 second or more
   */
  public void every(Duration period) {
    if (period.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("a refresh every " + period + " is too often");
    }
    every = period;
    var unused =
        timer.scheduleAtFixedRate(this::refreshIfIdle, 0, period.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void refreshIfIdle() {
    try {
      refresh(null);
    } catch (RefreshRunningException | GraphLockedException e) {
      LOG.info("a refresh was due and left out: {}", e.getMessage());
      listener.skipped();
    } catch (RuntimeException e) {
      // the schedule goes on; freshness tells if it comes to nothing
      LOG.warn("a refresh was due and could not begin: {}", e.getMessage());
    }
  }

  /**
   * Tells whether the graph is as new as it should be, by the records of its runs.
   *
   * @throws GraphException if the graph does not answer
   */
  public Freshness freshness() {
    return Freshness.of(
        graph.refreshes(SubmittedArticle.SOURCE, JUDGED_RUNS), every, since, clock.instant());
  }

  /** Tells whether a refresh or rebuild of this service is under way. */
  public boolean isBusy() {
    Activity own = lastOrNull();
    return own != null && !own.ended();
  }

  /** Returns a refresh, or another run of the graph, if there is one of the identifier. */
  public Optional<RefreshState> find(String id) {
    Activity own = own(id);
    return own != null ? Optional.of(own.state()) : graph.run(id).map(RefreshState::of);
  }

  /**
   * Returns the last refreshes and other runs, of this service and others, the newest first.
   *
   * @param limit how many at most, 1 to {@value #MAX_LISTED}
   */
  public List<RefreshState> list(int limit) {
    if (limit < 1 || limit > MAX_LISTED) {
      throw new InvalidQueryException("limit", "1 to " + MAX_LISTED + ", not " + limit);
    }
    List<RefreshState> all = new ArrayList<>();
    Activity own = lastOrNull();
    if (own != null) {
      all.add(own.state());
    }
    graph.runs(limit).stream()
        .filter(run -> own == null || !run.id().equals(own.id()))
        .map(RefreshState::of)
        .forEach(all::add);
    all.sort(Comparator.comparing(RefreshState::started).reversed());
    return all.subList(0, Math.min(limit, all.size()));
  }

  /**
   * Waits until a run is not as it was seen.
   *
   * @param longest waits no longer than that, and returns what is
   */
  public RefreshState awaitChange(RefreshState seen, Duration longest) throws InterruptedException {
    Activity own = own(seen.id());
    if (own != null) {
      return own.awaitChange(seen, longest);
    }
    RefreshState now = seen;
    for (long left = longest.toMillis(); now.equals(seen) && left > 0; left -= LOOK.toMillis()) {
      Thread.sleep(Math.min(left, LOOK.toMillis()));
      now = find(seen.id()).orElse(seen);
    }
    return now;
  }

  private @Nullable Activity own(String id) {
    Activity own = lastOrNull();
    return own != null && own.id().equals(id) ? own : null;
  }

  private synchronized @Nullable Activity lastOrNull() {
    return last;
  }

  /** Ends the run that is under way; what it has written stays, and the next does the rest. */
  public void end() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    timer.shutdownNow();
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(END_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("a refresh or rebuild did not end in time; the next one completes it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does as {@link #end} does. */
  @Override
  public void close() {
    end();
  }
}
