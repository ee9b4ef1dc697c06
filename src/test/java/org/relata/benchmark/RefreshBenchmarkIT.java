package org.relata.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.WordExtraction;
import org.relata.schema.Knowledge;

@ExtendWith(Neo4jTestServer.class)
class RefreshBenchmarkIT {
  private final Path folder;

  RefreshBenchmarkIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void measuresBothRefreshesOfAllArticles(Graph graph) throws IOException {
    List<String> steps = new ArrayList<>();
    RefreshMeasurement measured =
        new RefreshBenchmark(graph, new WordExtraction("words"), 30).run(folder, steps::add);
    assertThat(graph.counts().articles()).isEqualTo(30);
    assertThat(measured.perSecond()).isPositive();
    assertThat(measured.checkedPerSecond()).isGreaterThan(measured.perSecond());
    assertThat(measured.early()).isNotNegative();
    assertThat(measured.late()).isNotNegative();
    assertThat(steps).hasSize(4);
  }

  @Test
  void refusesGraphThatHoldsTheArticlesAlready(Graph graph) throws IOException {
    new RefreshBenchmark(graph, new WordExtraction("words"), 10).run(folder, step -> {});
    assertThatThrownBy(
            () ->
                new RefreshBenchmark(graph, new WordExtraction("words"), 10)
                    .run(folder, step -> {}))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("empty");
  }

  @Test
  void sameSeedGivesSameArticles() throws IOException {
    assertThat(pages(folder.resolve("a"), 5)).isEqualTo(pages(folder.resolve("b"), 5));
    assertThat(pages(folder.resolve("c"), 6)).isNotEqualTo(pages(folder.resolve("a"), 5));
  }

  private static List<String> pages(Path to, long seed) throws IOException {
    new GeneratedArticles(Knowledge.bundled(), seed).write(to, 3);
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(to)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        pages.add(Files.readString(file));
      }
    }
    return pages;
  }
}
