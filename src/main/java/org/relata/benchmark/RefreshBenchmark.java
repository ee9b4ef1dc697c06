package org.relata.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.relata.article.ArticleReader;
import org.relata.graph.Graph;
import org.relata.page.PageReader;
import org.relata.page.PageResult;
import org.relata.refresh.Outcome;
import org.relata.refresh.Refresh;
import org.relata.refresh.RefreshListener;
import org.relata.refresh.RefreshReport;
import org.relata.resolve.Extraction;
import org.relata.schema.Knowledge;
import org.springframework.util.FileSystemUtils;

/** Measures a refresh of generated articles, and the same again with nothing changed. */
public final class RefreshBenchmark {
  private static final long SEED = 20260101;
  private static final int WINDOW = 100;

  private final Graph graph;
  private final Extraction extraction;
  private final int count;

  /**
   * Creates a benchmark.
   *
   * @param graph empty and migrated; it is filled
   * @param extraction what reads the articles
   * @param count how many articles, at least 10
   */
  public RefreshBenchmark(Graph graph, Extraction extraction, int count) {
    if (count < 10) {
      throw new IllegalArgumentException(count + " articles are too few to measure; take 10");
    }
    this.graph = graph;
    this.extraction = extraction;
    this.count = count;
  }

  /**
   * Runs it.
   *
   * @param folder where the pages are written; empty
   * @param steps hears what is being done
   */
  public RefreshMeasurement run(Path folder, Consumer<String> steps) throws IOException {
    steps.accept("writing " + count + " pages");
    new GeneratedArticles(Knowledge.bundled(), SEED).write(folder, count);
    steps.accept("warming up");
    warmUp();
    steps.accept("reading them into the graph");
    Times times = new Times();
    RefreshReport report = refresh(folder, times);
    if (report.created() != count) {
      throw new BenchmarkException(
          "%d of %d generated articles are new to the graph; it must be empty before"
              .formatted(report.created(), count));
    }
    steps.accept("reading them again");
    Times again = new Times();
    RefreshReport same = refresh(folder, again);
    if (same.same() != count) {
      throw new BenchmarkException(
          "%d of %d articles are the same in the second run".formatted(same.same(), count));
    }
    int window = Math.min(WINDOW, count / 10);
    return new RefreshMeasurement(
        count,
        report.after().statements(),
        report.after().edges(),
        times.seconds(),
        again.seconds(),
        times.millis(window, 2 * window),
        times.millis(count - window, count),
        heapMegabytes());
  }

  /** Loads models and has the hot code compiled; what is extracted here is thrown away. */
  private void warmUp() throws IOException {
    Path folder = Files.createTempDirectory("relata-warm-up");
    try {
      new GeneratedArticles(Knowledge.bundled(), SEED + 1).write(folder, WINDOW);
      ArticleReader reader = new ArticleReader();
      new PageReader()
          .read(folder.toString())
          .forEach(
              result -> {
                if (result instanceof PageResult.Read read) {
                  reader.read(read.page()).forEach(extraction::extract);
                }
              });
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private RefreshReport refresh(Path folder, Times times) {
    Refresh refresh =
        new Refresh(graph, extraction, new PageReader(), new ArticleReader(), Clock.systemUTC());
    RefreshReport report = refresh.run(List.of(folder.toString()), times);
    times.end();
    return report;
  }

  private static double heapMegabytes() {
    long most = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage usage = pool.getCollectionUsage();
      if (pool.getType() == MemoryType.HEAP && usage != null) {
        most += usage.getUsed();
      }
    }
    return most / 1e6;
  }

  /** When each article was done. */
  private static final class Times implements RefreshListener {
    private final long start = System.nanoTime();
    private final List<Long> done = new ArrayList<>();
    private long end = start;

    @Override
    public void found(int articles) {
      // announced before they are done; nothing to measure
    }

    @Override
    public void done(Outcome outcome) {
      done.add(System.nanoTime());
    }

    void end() {
      end = System.nanoTime();
    }

    double seconds() {
      return (end - start) / 1e9;
    }

    /** The mean from one article to another. */
    double millis(int from, int to) {
      return (done.get(to - 1) - done.get(from - 1)) / 1e6 / (to - from);
    }
  }
}
