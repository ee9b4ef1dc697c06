package org.relata.refresh;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relata.article.Article;
import org.relata.article.ArticleReader;
import org.relata.graph.Gone;
import org.relata.graph.Graph;
import org.relata.graph.Lease;
import org.relata.graph.Run;
import org.relata.graph.VanishedPolicy;
import org.relata.page.PageReader;
import org.relata.refresh.Outcome.Kind;
import org.relata.resolve.Extraction;

/**
 * Brings a graph up to date: with sources, with the extraction, with what is to be forgotten. One
 * run writes at a time; each is safe to end at any moment and to run again, and leaves a record.
 *
 * <p>Every run throws {@link org.relata.graph.GraphLockedException} if another is writing, and
 * {@link org.relata.graph.GraphException} if the graph cannot be reached; what was written until
 * then stays.
 */
public final class Refresh {
  /** What the record of a run of the samples names as its source. */
  private static final String SAMPLES = "samples";

  /** So many articles are removed in one transaction. */
  private static final int FORGOTTEN_AT_ONCE = 50;

  /** So many texts are read at once. */
  private static final int TEXTS_AT_ONCE = 64;

  private final Graph graph;
  private final Extraction extraction;
  private final PageReader pages;
  private final ArticleReader articles;
  private final Clock clock;
  private final Duration patience;

  /** What the run is called under a lease that the caller holds; null where it takes its own. */
  private final @Nullable String named;

  /**
   * Creates a refresh that does not wait for others.
   *
   * @param graph migrated; stays the caller's to close
   * @param extraction used by as many threads as there are processors
   * @param pages reads the sources
   * @param articles finds the articles of pages
   * @param clock tells when a run began and ended
   */
  public Refresh(
      Graph graph, Extraction extraction, PageReader pages, ArticleReader articles, Clock clock) {
    this(graph, extraction, pages, articles, clock, Duration.ZERO, null);
  }

  private Refresh(
      Graph graph,
      Extraction extraction,
      PageReader pages,
      ArticleReader articles,
      Clock clock,
      Duration patience,
      @Nullable String named) {
    this.graph = graph;
    this.extraction = extraction;
    this.pages = pages;
    this.articles = articles;
    this.clock = clock;
    this.patience = patience;
    this.named = named;
  }

  /** Returns the same that waits so long for another run's end. */
  public Refresh waiting(Duration longest) {
    return new Refresh(graph, extraction, pages, articles, clock, longest, named);
  }

  /**
   * Returns the same for a caller that holds the graph's lease, and keeps it after the run.
   *
   * @param run the identifier that the record of the next run gets; a run each
   */
  public Refresh underLease(String run) {
    return new Refresh(graph, extraction, pages, articles, clock, patience, run);
  }

  /** Reads sources as {@link #run(List, VanishedPolicy, RefreshListener)} does, with marks. */
  public RefreshReport run(List<String> sources, RefreshListener listener) {
    return run(sources, VanishedPolicy.MARK, listener);
  }

  /**
   * Reads sources into the graph. An article that it holds as it is costs a look and no write; one
   * that fails is reported, and the others are done.
   *
   * @param sources files, folders or addresses; each is a source by the name of its absolute path
   *     or address
   * @param vanished what becomes of articles that they do not hold any more
   * @param listener hears of each article
   */
  public RefreshReport run(
      List<String> sources, VanishedPolicy vanished, RefreshListener listener) {
    return runAll(
        sources.stream()
            .map(source -> new Intake(nameOf(source), vanished, () -> pages.read(source)))
            .toList(),
        listener);
  }

  /** Reads sources into the graph as {@link #run(List, RefreshListener)} does. */
  public RefreshReport runAll(List<Intake> intakes, RefreshListener listener) {
    return alone(
        Run.Kind.REFRESH,
        intakes.stream().map(Intake::source).toList(),
        listener,
        log -> new RefreshRun(graph, extraction, articles, log).accept(intakes));
  }

  /** Reads the samples that come with relata into the graph, as {@link #run} does with sources. */
  public RefreshReport runSamples(RefreshListener listener) {
    return runAll(
        List.of(new Intake(SAMPLES, VanishedPolicy.MARK, () -> Samples.pages().stream())),
        listener);
  }

  /**
   * Extracts stored articles anew, without reading their sources.
   *
   * @param all also those that the present extraction has extracted
   * @param listener hears of each article
   */
  public RefreshReport rebuild(boolean all, RefreshListener listener) {
    return alone(Run.Kind.REBUILD, List.of(), listener, log -> rebuild(all, log));
  }

  private void rebuild(boolean all, RunLog log) {
    @Nullable String done = all ? null : extraction.version();
    try (ArticleQueue queue = new ArticleQueue(graph, extraction, log, VanishedPolicy.KEEP)) {
      String after = "";
      List<Article> some = graph.articles(after, done, TEXTS_AT_ONCE);
      while (!some.isEmpty()) {
        log.found(some.size());
        for (Article article : some) {
          queue.add(article, Kind.CHANGED);
          after = article.id();
        }
        some = graph.articles(after, done, TEXTS_AT_ONCE);
      }
      queue.drain();
    }
  }

  /**
   * Removes articles and all that only they support. The graph is then as if it had never read
   * them; a source that holds them still brings them back when it is read again.
   *
   * @param what which
   * @param listener hears of articles that the graph does not hold, as failures
   */
  public RefreshReport forget(Forget what, RefreshListener listener) {
    return alone(Run.Kind.FORGET, what.words(), listener, log -> forget(what, log));
  }

  private void forget(Forget what, RunLog log) {
    String source = what.source();
    if (source != null && what.before() == null) {
      log.gone(graph.vanish(source, (id, address) -> false, VanishedPolicy.WITHDRAW));
      return;
    }
    List<String> ids = chosen(what, log::done);
    for (int i = 0; i < ids.size(); i += FORGOTTEN_AT_ONCE) {
      List<String> some = ids.subList(i, Math.min(i + FORGOTTEN_AT_ONCE, ids.size()));
      log.gone(new Gone(some.size(), graph.remove(some)));
    }
    graph.sweep();
  }

  /** Tells what {@link #forget} would remove, and removes nothing. */
  public Gone wouldForget(Forget what) {
    List<String> ids = chosen(what, outcome -> {});
    return new Gone(ids.size(), graph.wouldRemove(ids));
  }

  private List<String> chosen(Forget what, Consumer<Outcome> unknown) {
    if (what.articles().isEmpty()) {
      return graph.find(what.source(), what.before());
    }
    List<String> ids = new ArrayList<>();
    for (String article : what.articles()) {
      List<String> found = graph.find(article);
      if (found.isEmpty()) {
        unknown.accept(
            Outcome.failed(
                article,
                null,
                Outcome.Stage.FINDING,
                "the graph holds no article of this identifier or address"));
      }
      found.stream().filter(id -> !ids.contains(id)).forEach(ids::add);
    }
    return ids;
  }

  private RefreshReport alone(
      Run.Kind kind, List<String> sources, RefreshListener listener, Consumer<RunLog> work) {
    String run = named;
    if (run != null) {
      return log(run, kind, sources, listener).of(work);
    }
    Lease lease = graph.lease(kind.label(), patience);
    try {
      return log(UUID.randomUUID().toString(), kind, sources, listener).of(work);
    } finally {
      lease.close();
    }
  }

  private RunLog log(String run, Run.Kind kind, List<String> sources, RefreshListener listener) {
    return new RunLog(graph, run, kind, sources, extraction.version(), clock, listener);
  }

  private static String nameOf(String source) {
    String lower = source.strip().toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("file:")) {
      return source.strip();
    }
    try {
      return source.isBlank() ? "(empty)" : Path.of(source).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      return source;
    }
  }
}
