package org.relata.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.relata.article.Article;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main class of the virtual machines that measure one pipeline each; prints the measurement as
 * a JSON object.
 */
final class Worker {
  private static final double NANOS = 1e9;
  private static final double MEGABYTE = 1024 * 1024;

  private Worker() {}

  /** Takes the pipeline's name, the folder, and the seconds of CPU time to warm up for. */
  public static void main(String[] args) {
    try {
      Measurement measurement =
          measure(
              PipelineKind.valueOf(args[0])::load,
              Corpus.read(Path.of(args[1])),
              Duration.ofSeconds(Long.parseLong(args[2])));
      System.out.println(JsonMapper.shared().writeValueAsString(measurement));
    } catch (BenchmarkException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  static Measurement measure(Supplier<Pipeline> loading, List<Article> articles, Duration warmUp) {
    long loadWall = System.nanoTime();
    long loadCpu = cpu();
    Pipeline pipeline = loading.get();
    loadCpu = cpu() - loadCpu;
    loadWall = System.nanoTime() - loadWall;

    warmUp(pipeline, articles, warmUp);

    long wall = System.nanoTime();
    long cpu = cpu();
    long tokens = 0;
    for (Article article : articles) {
      tokens += pipeline.read(article);
    }
    cpu = cpu() - cpu;
    wall = System.nanoTime() - wall;
    double heap = heapInUse();
    pipeline.read(articles.get(0)); // what is in use includes the pipeline
    return new Measurement(
        articles.size(),
        tokens,
        loadWall / NANOS,
        loadCpu / NANOS,
        cpu / NANOS,
        wall / NANOS,
        heap / MEGABYTE);
  }

  private static void warmUp(Pipeline pipeline, List<Article> articles, Duration time) {
    long end = cpu() + time.toNanos();
    while (cpu() < end) {
      for (int i = 0; i < articles.size() && cpu() < end; i++) {
        pipeline.read(articles.get(i));
      }
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
