package org.relata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;

/** The commands that write, against a server that the user's environment names. */
@ExtendWith(Neo4jTestServer.class)
class CommandsIT {
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  CommandsIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void refreshReportsAndStatusTellsOfIt(Graph graph) throws IOException {
    page("a.html");
    assertThat(run(graph, "refresh", "--json", folder.toString())).isEqualTo(ExitCode.OK.code);
    assertThat(out.toString()).contains("\"created\":1", "\"failures\":[]");

    assertThat(run(graph, "status", "--json")).isEqualTo(ExitCode.OK.code);
    assertThat(out.toString())
        .contains("\"running\":true", "\"articles\":1", "\"extractor\":\"words-1\"");
  }

  @Test
  void refreshWithSomeBadInputIsPartial(Graph graph) throws IOException {
    page("a.html");
    String missing = folder.resolve("missing.html").toString();
    assertThat(run(graph, "refresh", folder.toString(), missing)).isEqualTo(ExitCode.PARTIAL.code);
    assertThat(err.toString()).contains("missing.html").doesNotContain("\tat ");
    assertThat(graph.counts().articles()).isEqualTo(1);
  }

  @Test
  void refreshWithNothingButBadInputHasNoInput(Graph graph) {
    String missing = folder.resolve("missing.html").toString();
    assertThat(run(graph, "refresh", missing)).isEqualTo(ExitCode.NO_INPUT.code);
  }

  @Test
  void refreshReadsTheSourcesOfAFile(Graph graph) throws IOException {
    page("a.html");
    Files.writeString(
        folder.resolve("more.jsonl"),
        """
        {"url": "https://a.example/1", "title": "Ships", "text": "Vega OWNS Lyra since the spring."}
        """);
    String file =
        Files.writeString(
                folder.resolve("sources.yaml"),
                """
                sources:
                  - {name: pages, kind: folder, at: ., publisher: The Herald}
                  - {name: lines, kind: jsonl, at: more.jsonl}
                """)
            .toString();

    assertThat(run(graph, "refresh", "--sources", file, "--source", "lines"))
        .isEqualTo(ExitCode.OK.code);
    assertThat(out.toString()).contains("1 new");
    assertThat(run(graph, "refresh", "--sources", file)).isEqualTo(ExitCode.OK.code);
    assertThat(out.toString()).contains("1 new, 0 changed, 1 the same");
    assertThat(graph.lastRun().orElseThrow().sources()).containsExactly("pages", "lines");
  }

  @Test
  void dumpIsTheSameToOutputAndFileAndAfterAnotherRefresh(Graph graph) throws IOException {
    page("a.html");
    run(graph, "refresh", folder.toString());
    out.getBuffer().setLength(0);
    assertThat(run(graph, "dump")).isEqualTo(ExitCode.OK.code);
    String dump = out.toString();
    assertThat(dump).contains("\"Lenses for Vega\"", "\"SUPPLIES\"");

    run(graph, "refresh", folder.toString());
    Path file = folder.resolve("graph.jsonl");
    assertThat(run(graph, "dump", file.toString())).isEqualTo(ExitCode.OK.code);
    assertThat(file).hasContent(dump);
    assertThat(run(graph, "dump", folder.resolve("no/such/place").toString()))
        .isEqualTo(ExitCode.USAGE.code);
  }

  @Test
  void runsTellWhatWasDoneAndWhatFailed(Graph graph) throws IOException {
    assertThat(run(graph, "runs")).isEqualTo(ExitCode.NOT_FOUND.code);
    page("a.html");
    run(graph, "refresh", folder.toString(), folder.resolve("missing.html").toString());
    out.getBuffer().setLength(0);
    assertThat(run(graph, "runs")).isEqualTo(ExitCode.OK.code);
    assertThat(out.toString())
        .contains("refresh", "done", "+1 -0", "missing.html: there is no such file");
    assertThat(run(graph, "runs", "--json")).isEqualTo(ExitCode.OK.code);
    assertThat(out.toString()).contains("\"ending\":\"DONE\"", "\"statementsAdded\":1");
  }

  @Test
  void forgetRemovesAndTellsWhenThereIsNothing(Graph graph) throws IOException {
    page("a.html");
    run(graph, "refresh", folder.toString());
    assertThat(run(graph, "forget", "--source", folder.toString(), "--dry-run"))
        .isEqualTo(ExitCode.OK.code);
    assertThat(out.toString()).contains("would remove 1 articles; statements +0 -1, edges +0 -1");
    assertThat(graph.counts().articles()).isEqualTo(1);
    assertThat(run(graph, "forget", "--source", folder.toString())).isEqualTo(ExitCode.OK.code);
    assertThat(graph.counts().articles()).isZero();
    assertThat(run(graph, "forget", "nonsense")).isEqualTo(ExitCode.NOT_FOUND.code);
    assertThat(run(graph, "forget")).isEqualTo(ExitCode.USAGE.code);
  }

  @Test
  void nothingToDoIsToldOnRequest(Graph graph) throws IOException {
    page("a.html");
    assertThat(run(graph, "refresh", "--exit-code", folder.toString())).isEqualTo(ExitCode.OK.code);
    assertThat(run(graph, "refresh", folder.toString())).isEqualTo(ExitCode.OK.code);
    assertThat(run(graph, "refresh", "--exit-code", folder.toString()))
        .isEqualTo(ExitCode.UNCHANGED.code);
    assertThat(run(graph, "rebuild", "--exit-code")).isEqualTo(ExitCode.UNCHANGED.code);
    assertThat(run(graph, "rebuild", "--all", "--exit-code")).isEqualTo(ExitCode.OK.code);
  }

  @Test
  void lockedGraphIsTold(Graph graph) throws IOException {
    page("a.html");
    try (var lease = graph.lease("refresh", Duration.ZERO)) {
      assertThat(lease).isNotNull();
      assertThat(run(graph, "refresh", folder.toString())).isEqualTo(ExitCode.LOCKED.code);
    }
    assertThat(err.toString()).contains("a refresh (process").doesNotContain("\tat ");
    assertThat(run(graph, "refresh", "--wait", folder.toString())).isEqualTo(ExitCode.OK.code);
  }

  @Test
  void progressIsEventsOfJsonOnRequest(Graph graph) throws IOException {
    page("a.html");
    run(graph, "refresh", "--json", folder.toString());
    assertThat(err.toString())
        .contains("{\"event\":\"created\"", "\"title\":\"Lenses for Vega\"", "\"done\":1");
  }

  @Test
  void wrongPasswordIsUnavailable(Graph graph) {
    assertThat(run(environment(graph, "wrong"), "status")).isEqualTo(ExitCode.UNAVAILABLE.code);
    assertThat(err.toString()).contains("NEO4J_PASSWORD").doesNotContain("\tat ");
  }

  private int run(Graph graph, String... args) {
    return run(environment(graph, String.valueOf(graph.address().password())), args);
  }

  private int run(Map<String, String> environment, String... args) {
    return Relata.commandLine(
            new WordWiring(), environment, new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(args);
  }

  private Map<String, String> environment(Graph graph, String password) {
    return Map.of(
        "RELATA_DATA", folder.resolve("data").toString(),
        "NEO4J_URI", graph.address().uri(),
        "NEO4J_USERNAME", graph.address().username(),
        "NEO4J_PASSWORD", password);
  }

  private void page(String name) throws IOException {
    Files.writeString(
        folder.resolve(name),
        """
        <html lang="en"><head><title>Lenses for Vega</title></head><body><article>
        <h1>Lenses for Vega</h1>
        <p>Orion SUPPLIES Vega with lenses, as both told reporters at the harbour on Monday.</p>
        </article></body></html>
        """);
  }
}
