package org.relata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;
import static org.relata.graph.Stories.entity;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.resolve.Entity;
import org.relata.schema.EntityType;
import org.relata.schema.Modality;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that ask the graph: text for people, JSON for scripts, exit codes for both. */
@ExtendWith(Neo4jTestServer.class)
class QueryCommandsIT {
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Map<String, String> environment = Map.of();

  QueryCommandsIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void write(Graph graph) {
    environment =
        Map.of(
            "NEO4J_URI", graph.address().uri(),
            "NEO4J_USERNAME", graph.address().username(),
            "NEO4J_PASSWORD", String.valueOf(graph.address().password()));
    Entity norland = new Entity("norland", "Norland", EntityType.COUNTRY, List.of(), null);
    graph.write(
        article("one")
            .by("The Quay", 1)
            .says("Nova SUPPLIES Vega")
            .says("Vega PARTNERS_WITH Atlas", Modality.PLANNED, 0.7)
            .done(),
        "test");
    graph.write(
        article("two")
            .by("Tide", 9)
            .says("Nova SUPPLIES Vega")
            .says(norland, "RESTRICTS", entity("Nova"), Modality.ASSERTED, 0.9)
            .says("Atlas OWNS Nova", Modality.NEGATED, 0.8)
            .done(),
        "test");
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

  private JsonNode json(String... args) {
    String text = text(args);
    assertThat(text.lines()).as("one line").hasSize(1);
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void entityTellsWhoItIsInTables() {
    assertThat(text("entity", "nova").lines())
        .anyMatch(line -> line.equals("Nova (Organization)"))
        .anyMatch(line -> line.matches("RELATION +OUT +IN"))
        .anyMatch(line -> line.matches("SUPPLIES +1 +0"))
        .anyMatch(line -> line.matches("Vega +Organization +1 +2 +SUPPLIES"))
        .anyMatch(line -> line.contains("Tide, 2026-03-09, Headline <https://quay.example/two>"));
    JsonNode entity = json("entity", "nova", "--json");
    assertThat(entity.at("/entity/name").asString()).isEqualTo("Nova");
    assertThat(entity.at("/articles")).hasSize(2);
    assertThat(json("entity", "nova", "--as-of", "2026-03-01", "--json").at("/articles"))
        .hasSize(1);
  }

  @Test
  void searchFindsWhatArticlesUntilADaySpeakOf() {
    assertThat(text("search", "nor").lines())
        .anyMatch(line -> line.matches("Norland +Country +1 +prefix *"));
    JsonNode found = json("search", "nov", "--type", "organization", "--json");
    assertThat(found.at("/entities/0/entity/name").asString()).isEqualTo("Nova");
    assertThat(run("search", "nor", "--as-of", "2026-03-08")).isEqualTo(ExitCode.NOT_FOUND.code);
    assertThat(run("search", "nor", "--as-of", "2026-03-09")).isEqualTo(ExitCode.OK.code);
    assertThat(run("search", "nor", "--limit", "0")).isEqualTo(ExitCode.USAGE.code);
  }

  @Test
  void evidenceListsAllSentencesOfAFactAsOfADay() {
    String id = json("relations", "Nova", "--json").at("/facts/0/id").asString();
    assertThat(text("evidence", id).lines())
        .anyMatch(line -> line.startsWith("Nova —SUPPLIES→ Vega  [0.96, 2 sources"))
        .filteredOn(line -> line.contains("“Nova SUPPLIES Vega (asserted).”"))
        .hasSize(2);
    JsonNode then = json("evidence", id, "--as-of", "2026-03-01", "--json");
    assertThat(then.at("/fact/quotes")).hasSize(1);
    assertThat(then.at("/fact/publishers").asInt()).isEqualTo(1);
    assertThat(run("evidence", id, "--as-of", "2026-02-28")).isEqualTo(ExitCode.NOT_FOUND.code);
    assertThat(err.toString()).contains("as of 2026-02-28 the graph has no relation");
  }

  @Test
  void relationsListFactsWithTheirSentencesAndPageOn() {
    assertThat(text("relations", "Nova").lines())
        .anyMatch(line -> line.startsWith("Nova —SUPPLIES→ Vega  [0.96, 2 sources, 2026-03-01 to"))
        .anyMatch(line -> line.contains("“Nova SUPPLIES Vega (asserted).”"))
        .anyMatch(line -> line.contains("Atlas —OWNS→ Nova  [denied by 1 sentence"));
    JsonNode page = json("relations", "Nova", "--limit", "1", "--json");
    assertThat(page.at("/facts")).hasSize(1);
    JsonNode next = json("relations", "Nova", "--json", "--cursor", page.at("/next").asString());
    assertThat(next.at("/facts").valueStream().map(fact -> fact.at("/relation").asString()))
        .containsExactly("RESTRICTS", "OWNS");
    JsonNode then = json("relations", "Nova", "--as-of", "2026-03-01", "--json");
    assertThat(then.at("/facts/0/publishers").asInt()).isEqualTo(1);
  }

  @Test
  void relationsThatAreNotThereAreNotFound() {
    assertThat(run("relations", "Nova", "--with", "Norland", "--relation", "OWNS"))
        .isEqualTo(ExitCode.NOT_FOUND.code);
    assertThat(out.toString()).contains("no facts as asked for");
  }

  @Test
  void pathsTellEachHopAndHowTheSearchEnded() {
    assertThat(text("paths", "Nova", "Atlas"))
        .contains("1. Nova – Vega – Atlas  (score ")
        .contains("Nova —SUPPLIES→ Vega  [")
        .contains("Vega ←PARTNERS_WITH→ Atlas  [")
        .contains("complete: these are all paths of at most 4 hops");
    assertThat(json("paths", "Nova", "Atlas", "--json").at("/paths/0/hops")).hasSize(2);
  }

  @Test
  void pathsLeadToTheNearestOfAType() {
    assertThat(text("paths", "Vega", "--to-type", "Country"))
        .contains("1. Vega – Nova – Norland  (score ");
    JsonNode answer = json("paths", "Vega", "--to-type", "country", "--json");
    assertThat(answer.at("/toType").asString()).isEqualTo("Country");
    assertThat(answer.has("to")).isFalse();
  }

  @Test
  void pathsWithBothAnEndAndATypeAreWronglyAsked() {
    assertThat(run("paths", "Vega", "Nova", "--to-type", "Country")).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("either 'to' or 'toType'");
    assertThat(run("paths", "Vega")).isEqualTo(ExitCode.USAGE.code);
  }

  @Test
  void noPathIsNotFound() {
    assertThat(run("paths", "Nova", "Atlas", "--max-hops", "1")).isEqualTo(ExitCode.NOT_FOUND.code);
    assertThat(out.toString()).startsWith("truncated: no path of at most 1 hops");
  }

  @Test
  void overviewCountsWhatThereIs() {
    assertThat(text("overview").lines())
        .anyMatch(line -> line.startsWith("2 articles of 2 publishers, 5 statements"))
        .anyMatch(line -> line.matches("Country +1"))
        .anyMatch(line -> line.matches("SUPPLIES +1"))
        .anyMatch(line -> line.matches("Nova +Organization +2"));
    assertThat(json("overview", "--as-of", "2026-03-08", "--json").at("/articles").asInt())
        .isEqualTo(1);
  }

  @Test
  void changesTellWhatIsNewStrengthenedDeniedAndVanished(Graph graph) {
    assertThat(text("changes", "2026-03-05"))
        .contains("strengthened: Nova —SUPPLIES→ Vega")
        .contains("new: Norland —RESTRICTS→ Nova")
        .contains("denied: Atlas —OWNS→ Nova");
    graph.remove("two");
    assertThat(text("changes", "2026-03-05")).contains(": Norland —RESTRICTS→ Nova");
    assertThat(json("changes", "2026-03-05", "--json").at("/vanished/0/relation").asString())
        .isEqualTo("RESTRICTS");
  }

  @Test
  void changesOfAQuietTimeAreNotFound() {
    assertThat(run("changes", "2199-01-01")).isEqualTo(ExitCode.NOT_FOUND.code);
    assertThat(out.toString()).contains("nothing since 2199-01-01");
  }

  @Test
  void dossierIsMarkdownOrAPage() {
    assertThat(text("dossier", "Nova")).startsWith("# Nova").contains("https://quay.example/two");
    assertThat(text("dossier", "Nova", "--html")).contains("<!doctype html>", "<h1>Nova</h1>");
    assertThat(text("dossier", "Nova", "--as-of", "2026-03-01"))
        .doesNotContain("https://quay.example/two");
    assertThat(json("dossier", "Nova", "--json").at("/facts")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "graphml, <graphml",
    "nodes_csv, 'id,'",
    "edges_csv, 'id,relation'",
    "jsonld, @context",
    "cypher, CREATE CONSTRAINT"
  })
  void exportWritesAFile(String format, String expected) throws IOException {
    Path file = folder.resolve("graph");
    text("export", format, file.toString());
    assertThat(Files.readString(file)).contains(expected);
  }

  @Test
  void exportWritesOnlyWhatSurroundsAnEntity() throws IOException {
    Path file = folder.resolve("edges.csv");
    text("export", "edges_csv", file.toString(), "--entity", "Atlas");
    assertThat(Files.readString(file)).contains("PARTNERS_WITH").doesNotContain("RESTRICTS");
  }

  @Test
  void exportNeedsAPlaceToWriteTo() {
    String nowhere = folder.resolve("missing/graph.csv").toString();
    assertThat(run("export", "edges_csv", nowhere)).isEqualTo(ExitCode.NO_INPUT.code);
    assertThat(err.toString()).contains("cannot write", nowhere).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({"entity Novva", "relations Novva", "dossier Novva", "paths Nova Novva"})
  void anUnknownNameIsNotFoundAndAnsweredWithCandidates(String command) {
    assertThat(run(command.split(" "))).isEqualTo(ExitCode.NOT_FOUND.code);
    assertThat(err.toString()).contains("no entity is called 'Novva'; similar are Nova");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "relations Nova --limit 0, limit",
    "relations Nova --relation LIKES, 'no relation ''LIKES'''",
    "paths Nova Atlas --max-hops 9, maxHops",
    "paths Nova Atlas -k 500, k",
    "changes 2026-03-01 --limit 9999, limit",
    "changes yesterday, yesterday",
    "entity Nova --as-of soon, soon"
  })
  void whatIsOutOfItsRangeIsNamed(String command, String expected) {
    assertThat(run(command.split(" "))).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains(expected).doesNotContain("\tat ");
  }

  @Test
  void whyTellsNamesAndEvidence() throws IOException {
    assertThat(run("why", "Nova")).isEqualTo(ExitCode.OK.code);
    assertThat(out.toString()).contains("Nova (Organization)", "NAME", "EVIDENCE", "article: ");
    assertThat(run("why", "Nobody")).isEqualTo(ExitCode.NOT_FOUND.code);
    Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "judgements: 3");
    assertThat(run("why", "Nova", "--judgements", wrong.toString())).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("wrong.yaml:1: judgements is a list");
  }

  @Test
  void anUnreachableServerIsUnavailable() {
    environment = Map.of("NEO4J_URI", "bolt://127.0.0.1:1", "NEO4J_PASSWORD", "none");
    assertThat(run("entity", "Nova")).isEqualTo(ExitCode.UNAVAILABLE.code);
    assertThat(err.toString()).contains("cannot be reached").doesNotContain("\tat ");
  }
}
