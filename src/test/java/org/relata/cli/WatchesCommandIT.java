package org.relata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Watches from the command line. */
@ExtendWith(Neo4jTestServer.class)
class WatchesCommandIT {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Map<String, String> environment = Map.of();
  private Graph graph;

  @BeforeEach
  void write(Graph graph) {
    this.graph = graph;
    environment =
        Map.of(
            "NEO4J_URI", graph.address().uri(),
            "NEO4J_USERNAME", graph.address().username(),
            "NEO4J_PASSWORD", String.valueOf(graph.address().password()));
    write("one", "Nova SUPPLIES Vega");
  }

  private void write(String name, String statement) {
    graph.write(article(name).says(statement).done(), "1");
  }

  private int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Relata.commandLine(
            new Asking(), environment, new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(args);
  }

  private String text(String... args) {
    assertThat(run(args)).as(err.toString()).isEqualTo(ExitCode.OK.code);
    return out.toString();
  }

  private List<JsonNode> json(String... args) {
    return text(args).lines().map(JsonMapper.shared()::readTree).toList();
  }

  @Test
  void addsListsAndRemoves() {
    String made =
        text("watches", "add", "nova", "--relation", "SUPPLIES,OWNS", "--direction", "OUT");
    String id = made.strip();
    assertThat(id).hasSize(36);
    JsonNode hooked =
        json("watches", "add", "--relation", "owns", "--webhook", "https://h.example/x", "--json")
            .get(0);
    assertThat(hooked.get("secret").asString()).hasSize(43);
    assertThat(text("watches", "list").lines())
        .hasSize(3)
        .anyMatch(line -> line.matches("ID +ENTITY +WITH +RELATION +CONDITIONS +WEBHOOK +FAILING"))
        .anyMatch(line -> line.matches(id + " +Nova +OWNS,SUPPLIES +--direction out"))
        .anyMatch(line -> line.matches("[-0-9a-f]{36} +OWNS +https://h.example/…"));
    assertThat(out.toString()).doesNotContain(hooked.get("secret").asString());
    JsonNode all = json("watches", "list", "--json").get(0);
    assertThat(all.at("/watches/0/relation").toString()).isEqualTo("[\"OWNS\",\"SUPPLIES\"]");
    assertThat(all.at("/watches/0").propertyNames()).doesNotContain("minConfidence", "webhook");
    assertThat(text("watches", "remove", id)).isEqualToIgnoringNewLines("removed");
    assertThat(run("watches", "remove", id)).isEqualTo(ExitCode.NOT_FOUND.code);
    assertThat(err.toString()).contains("no watch '" + id + "'; see 'relata watches list'");
    text("watches", "remove", hooked.get("id").asString());
    assertThat(run("watches", "list")).isEqualTo(ExitCode.NOT_FOUND.code);
    assertThat(out).hasToString("nothing is watched" + System.lineSeparator());
  }

  @Test
  void tellsWhatChangedAndGoesOnAfterANumber() {
    String id = text("watches", "add", "Nova", "--min-confidence", "0.9").strip();
    assertThat(run("watches", "events", id)).isEqualTo(ExitCode.NOT_FOUND.code);
    assertThat(out).hasToString("nothing has changed" + System.lineSeparator());
    graph.write(article("two").by("Tide", 2).says("Nova SUPPLIES Vega").done(), "1");
    graph.remove("two");
    assertThat(text("watches", "events", id).lines())
        .hasSize(3)
        .anyMatch(line -> line.matches(".* new +Nova —SUPPLIES→ Vega +0.80 -> 0.96 +1 -> 2 +0"))
        .anyMatch(line -> line.matches(".* vanished +Nova —SUPPLIES→ Vega +0.96 -> 0.80 .*"));
    List<JsonNode> events = json("watches", "events", id, "--json");
    assertThat(events)
        .extracting(event -> event.get("kind").asString())
        .containsExactly("new", "vanished");
    String first = events.get(0).get("number").toString();
    assertThat(json("watches", "events", id, "--after", first, "--json"))
        .containsExactly(events.get(1));
    assertThat(json("watches", "events", id, "--limit", "1", "--json"))
        .containsExactly(events.get(0));
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(run("watches", "add")).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("name one, or a relation");
    assertThat(run("watches", "add", "Nova", "--relation", "LIKES")).isEqualTo(ExitCode.USAGE.code);
    assertThat(run("watches", "add", "Novu")).isEqualTo(ExitCode.NOT_FOUND.code);
    assertThat(run("watches", "events", "x")).isEqualTo(ExitCode.NOT_FOUND.code);
    assertThat(run("watches", "events", "x", "--limit", "0")).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).doesNotContain("\tat ");
    assertThat(graph.watches()).isEmpty();
  }
}
