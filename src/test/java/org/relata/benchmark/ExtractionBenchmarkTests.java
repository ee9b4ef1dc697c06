package org.relata.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionBenchmarkTests {
  private final Path folder;

  ExtractionBenchmarkTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void countsSpeedsInTokensOfThePeer() {
    Comparison comparison =
        new Comparison(
            new Measurement(3, 950, 2, 1.8, 0.5, 0.6, 400),
            new Measurement(3, 1000, 20, 18, 5, 6, 1200));

    assertThat(comparison.ownTokensPerSecond()).isCloseTo(2000, within(1e-9));
    assertThat(comparison.peerTokensPerSecond()).isCloseTo(200, within(1e-9));
    assertThat(comparison.ratio()).isCloseTo(10, within(1e-9));
  }

  @Test
  void measuresOnePassAfterTheWarmUp() throws IOException {
    article("a.txt");
    article("b.txt");
    List<String> read = new ArrayList<>();

    Measurement measured =
        Worker.measure(() -> counting(read), Corpus.read(folder), Duration.ofMillis(20));

    assertThat(measured.articles()).isEqualTo(2);
    assertThat(measured.tokens()).isEqualTo(20);
    assertThat(measured.heapMegabytes()).isPositive();
    assertThat(read).as("warm-up, then each once").contains("a.txt", "b.txt").hasSizeGreaterThan(4);
  }

  private static Pipeline counting(List<String> read) {
    return article -> {
      read.add(article.document());
      return 10;
    };
  }

  @Test
  void namesTheModelsThatAreMissingAndHowToGetThem() throws IOException {
    article("a.txt");
    Path missing = folder.resolve("models.jar");
    assertThatThrownBy(() -> new ExtractionBenchmark(folder, missing, Duration.ZERO))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContainingAll(missing.toString(), "dependency:get", "--models");
  }

  @Test
  void asksForAFolderWithArticles() {
    assertThatThrownBy(() -> Corpus.read(folder))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("no article in " + folder);
    assertThatThrownBy(() -> Corpus.read(folder.resolve("none")))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("no folder");
  }

  @Test
  void failsWhereTheVirtualMachineDoes() {
    String none = folder.resolve("none").toString();
    assertThatThrownBy(() -> new ChildMachine("64m").run(null, List.of("OWN", none, "0")))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("measuring OWN ended with code 1");
  }

  @Test
  void asksForTheModelsOfTheBuild() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<corenlp.version>" + ExtractionBenchmark.CORENLP + "</corenlp.version>");
  }

  private void article(String name) throws IOException {
    Files.writeString(
        folder.resolve(name),
        "Trams to run on lake power\n\nThe city will run its trams on power from the lake.\n");
  }
}
