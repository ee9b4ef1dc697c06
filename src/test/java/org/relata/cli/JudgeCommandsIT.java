package org.relata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;

/** Judgements from the command line to the graph and back. */
@ExtendWith(Neo4jTestServer.class)
class JudgeCommandsIT {
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  JudgeCommandsIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void undoRestoresTheGraphAndJudgingLateEqualsJudgingFirst(Graph graph) throws IOException {
    pages();
    assertThat(run(graph, "refresh", folder.resolve("pages").toString())).isZero();
    String first = dump(graph);

    assertThat(run(graph, "judge", "same", "Vega", "Wega", "--author", "ada")).isZero();
    assertThat(out.toString()).contains("same: Vega, Wega", "relata rebuild");
    run(graph, "judge", "hide", "Lyra");
    run(graph, "judge", "type", "Orion", "--is", "Person");
    run(graph, "judge", "alias", "Altair", "Atair");
    assertThat(first).isEqualTo(dump(graph));
    assertThat(run(graph, "rebuild")).isZero();
    String judged = dump(graph);
    assertThat(judged)
        .contains("\"aliases\":[\"Wega\"]", "\"aliases\":[\"Atair\"]", "Person")
        .doesNotContain("\"name\":\"Lyra\"", "\"name\":\"Wega\"", "\"name\":\"Atair\"");

    run(graph, "forget", "--source", folder.resolve("pages").toString());
    run(graph, "refresh", folder.resolve("pages").toString());
    assertThat(dump(graph)).isEqualTo(judged);

    undoAll(graph);
    assertThat(run(graph, "rebuild")).isZero();
    assertThat(dump(graph)).isEqualTo(first);
  }

  @Test
  void refreshAppliesWhatWasJudgedSince(Graph graph) throws IOException {
    pages();
    String pages = folder.resolve("pages").toString();
    run(graph, "refresh", pages);
    run(graph, "judge", "same", "Vega", "Wega");
    assertThat(run(graph, "refresh", "--exit-code", pages)).isZero();
    assertThat(dump(graph)).contains("\"aliases\":[\"Wega\"]");
    assertThat(run(graph, "refresh", "--exit-code", pages)).isEqualTo(ExitCode.UNCHANGED.code);
  }

  @Test
  void runThatFindsNoFileWarnsThatItUndoesJudgements(Graph graph) throws IOException {
    pages();
    String pages = folder.resolve("pages").toString();
    run(graph, "judge", "same", "Vega", "Wega");
    run(graph, "refresh", pages);
    assertThat(err.toString()).doesNotContain("warning");

    assertThat(runElsewhere(graph, "forget", "--before", "2020-01-01")).isZero();
    assertThat(err.toString()).doesNotContain("warning");
    assertThat(runElsewhere(graph, "refresh", "--json", pages)).isZero();
    assertThat(err.toString())
        .contains("{\"event\":\"warning\",\"reason\":\"6 articles of the graph were extracted")
        .contains("there is no " + Path.of("judgements.yaml").toAbsolutePath());

    err.getBuffer().setLength(0);
    assertThat(runElsewhere(graph, "rebuild")).isZero();
    assertThat(err.toString()).doesNotContain("warning");
  }

  @Test
  void fileThatIsWrongIsNamedWithItsLineAndChangesNothing(Graph graph) throws IOException {
    pages();
    Files.writeString(judgements(), "judgements:\n  - kind: equal\n    names: [A, B]\n");
    assertThat(run(graph, "refresh", folder.resolve("pages").toString()))
        .isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("judgements.yaml:2: kind: 'equal' is not known; use same");
    assertThat(graph.counts().articles()).isZero();
  }

  @Test
  void fileThatIsNamedHasToBeThere(Graph graph) {
    assertThat(run(graph, "rebuild")).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("there is no such file");
  }

  @Test
  void undoingWhatIsNotThereIsNotFound(Graph graph) {
    run(graph, "judge", "hide", "Lyra");
    assertThat(run(graph, "judge", "undo", "12345678")).isEqualTo(ExitCode.NOT_FOUND.code);
    assertThat(err.toString()).contains("relata judge list");
  }

  private void undoAll(Graph graph) {
    out.getBuffer().setLength(0);
    run(graph, "judge", "list");
    out.toString()
        .lines()
        .skip(1)
        .toList()
        .forEach(line -> assertThat(run(graph, "judge", "undo", line.substring(0, 8))).isZero());
  }

  private static String dump(Graph graph) {
    StringBuilder dump = new StringBuilder();
    graph.dump(dump);
    return dump.toString();
  }

  private Path judgements() {
    return folder.resolve("judgements.yaml");
  }

  private int run(Graph graph, String... args) {
    return run(graph, Map.of("RELATA_JUDGEMENTS", judgements().toString()), args);
  }

  /** As in a folder that has no file of judgements. */
  private int runElsewhere(Graph graph, String... args) {
    assertThat(Path.of("judgements.yaml")).doesNotExist();
    return run(graph, Map.of(), args);
  }

  private int run(Graph graph, Map<String, String> more, String... args) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "RELATA_DATA", folder.resolve("data").toString(),
                "NEO4J_URI", graph.address().uri(),
                "NEO4J_USERNAME", graph.address().username(),
                "NEO4J_PASSWORD", String.valueOf(graph.address().password())));
    environment.putAll(more);
    return Relata.commandLine(
            new WordWiring(), environment, new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(args);
  }

  private void pages() throws IOException {
    Files.writeString(judgements(), "judgements: []\n");
    Files.createDirectories(folder.resolve("pages"));
    page("a", "Orion SUPPLIES Vega with lenses, as both told reporters at the harbour on Monday.");
    page("b", "Orion SUPPLIES Wega with mirrors, as neither told reporters in the city today.");
    page("c", "Vega OWNS Wega in part, said the papers that nobody had seen in the last weeks.");
    page("d", "Lyra FUNDS Altair since spring, and the harbour knew of it before the others.");
    page("e", "Atair OWNS Deneb since summer, though the register had nothing about it until now.");
    page("f", "Altair OWNS Deneb since autumn, as a clerk of the town has told the court so far.");
  }

  private void page(String name, String paragraph) throws IOException {
    Files.writeString(
        folder.resolve("pages").resolve(name + ".html"),
        """
        <html lang="en"><head><title>Story %1$s of the stars</title></head><body><article>
        <h1>Story %1$s of the stars</h1>
        <p>%2$s</p>
        </article></body></html>
        """
            .formatted(name, paragraph));
  }
}
