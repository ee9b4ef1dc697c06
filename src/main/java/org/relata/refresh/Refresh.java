package org.relata.refresh;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.relata.article.ArticleReader;
import org.relata.graph.Graph;
import org.relata.page.PageReader;
import org.relata.page.PageResult;
import org.relata.resolve.Extraction;

/**
 * Brings a graph up to date with sources. An article that the graph holds as it is costs a look and
 * no write; one that fails is reported, and the others are done.
 */
public final class Refresh {
  /** What the record of a run of the samples names as its source. */
  private static final String SAMPLES = "samples";

  private final Graph graph;
  private final Extraction extraction;
  private final PageReader pages;
  private final ArticleReader articles;
  private final Clock clock;

  /**
   * Creates a refresh.
   *
   * @param graph migrated; stays the caller's to close
   * @param extraction used by as many threads as there are processors
   * @param pages reads the sources
   * @param articles finds the articles of pages
   * @param clock tells when a run began and ended
   */
  public Refresh(
      Graph graph, Extraction extraction, PageReader pages, ArticleReader articles, Clock clock) {
    this.graph = graph;
    this.extraction = extraction;
    this.pages = pages;
    this.articles = articles;
    this.clock = clock;
  }

  /**
   * Reads sources into the graph.
   *
   * @param sources files, folders or addresses
   * @param listener hears of each article
   * @throws org.relata.graph.GraphException if the graph cannot be reached; articles written until
   *     then stay
   */
  public RefreshReport run(List<String> sources, RefreshListener listener) {
    return runAll(
        sources.stream().map(source -> new Intake(source, () -> pages.read(source))).toList(),
        listener);
  }

  /** Reads sources into the graph as {@link #run} does. */
  public RefreshReport runAll(List<Intake> intakes, RefreshListener listener) {
    try (Stream<PageResult> all = intakes.stream().flatMap(intake -> intake.pages().get())) {
      return run(intakes.stream().map(Intake::source).toList(), all, listener);
    }
  }

  /** Reads the samples that come with relata into the graph, as {@link #run} does with sources. */
  public RefreshReport runSamples(RefreshListener listener) {
    return run(List.of(SAMPLES), Samples.pages().stream(), listener);
  }

  private RefreshReport run(
      List<String> sources, Stream<PageResult> all, RefreshListener listener) {
    try (RefreshRun run = new RefreshRun(graph, extraction, articles, listener, clock.instant())) {
      all.sequential().forEach(run::accept);
      return run.finish(sources, clock);
    }
  }
}
