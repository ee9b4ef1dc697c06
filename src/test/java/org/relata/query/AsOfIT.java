package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.Stories;
import org.relata.query.FactRequest.Direction;
import org.relata.query.PathRequest.HubPolicy;
import org.relata.resolve.ResolvedArticle;
import org.relata.schema.Knowledge;
import org.relata.schema.Modality;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asked as of a day, the graph answers as if later articles had not been read. */
@ExtendWith(Neo4jTestServer.class)
class AsOfIT {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final List<Modality> MODALITIES = List.of(Modality.values());
  private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");
  private static final List<String> RELATIONS =
      List.of("SUPPLIES", "RESTRICTS", "OWNS", "PARTNERS_WITH");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void answersAsIfLaterArticlesHadNotBeenRead(long seed, Graph graph) throws IOException {
    Random random = new Random(seed);
    Queries queries = TestRelations.over(graph);
    List<ResolvedArticle> earlier = new ArrayList<>();
    List<ResolvedArticle> later = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      int day = 1 + random.nextInt(20);
      Stories story = article("a" + i).by("Outlet " + random.nextInt(4), day);
      for (int n = 0; n < 3; n++) {
        say(story, random);
      }
      if (i == 13) {
        story.undated();
      }
      if (i == 13 || day > DAY.getDayOfMonth()) {
        later.add(story.done());
      } else {
        earlier.add(story.done());
      }
    }
    graph.write(earlier, "test");
    Map<String, JsonNode> before = answers(thatDay(graph), null);
    graph.write(later, "test");

    assertThat(later).isNotEmpty();
    assertThat(answers(queries, null)).isNotEqualTo(before);
    assertThat(answers(queries, DAY))
        .allSatisfy((question, answer) -> assertThat(answer).isEqualTo(before.get(question)));
  }

  /** Queries that take the day for today, from which the ages of facts count. */
  private static Queries thatDay(Graph graph) {
    return new Queries(
        new GraphReader(graph.driver()),
        TestRelations.all().byName().values(),
        Knowledge.bundled(),
        Clock.fixed(DAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }

  private static void say(Stories story, Random random) {
    String from = NAMES.get(random.nextInt(NAMES.size()));
    String to = NAMES.get(random.nextInt(NAMES.size()));
    if (!from.equals(to)) {
      Modality modality = MODALITIES.get(random.nextInt(MODALITIES.size()));
      String relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
      story.says(from + " " + relation + " " + to, modality, 0.5 + 0.1 * random.nextInt(5));
    }
  }

  private static Map<String, JsonNode> answers(Queries queries, @Nullable LocalDate asOf)
      throws IOException {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    for (String name : List.of("A", "B", "C")) {
      put(answers, "entity " + name, queries.entity(name, asOf));
      put(answers, "relations " + name, queries.facts(facts(name, null, asOf)));
      put(answers, "denied " + name, queries.facts(facts(name, Modality.NEGATED, asOf)));
      put(answers, "around " + name, queries.neighbourhood(around(name, 0, asOf)));
      put(answers, "surely around " + name, queries.neighbourhood(around(name, 0.85, asOf)));
      put(answers, "dossier " + name, queries.dossier(name, asOf));
      put(
          answers,
          "timeline " + name,
          queries.timeline(new TimelineRequest(name, null, Set.of(), FIRST, null, asOf, 100)));
    }
    for (String name : NAMES) {
      put(answers, "search " + name, queries.search(name, Set.of(), 50, asOf));
    }
    for (Fact fact : queries.facts(facts("A", null, asOf)).facts()) {
      put(answers, "evidence " + fact.id(), queries.evidence(fact.id(), asOf));
    }
    put(answers, "paths", queries.paths(paths(0, asOf)));
    put(answers, "sure paths", queries.paths(paths(0.85, asOf)));
    put(answers, "overview", queries.overview(asOf));
    put(answers, "changes", queries.changes(DAY.minusDays(4), 100, asOf));
    put(
        answers,
        "chokepoints",
        queries.chokepoints(Set.of("SUPPLIES", "OWNS", "RESTRICTS"), "test", 0, 10, asOf));
    ByteArrayOutputStream edges = new ByteArrayOutputStream();
    queries.export(ExportFormat.EDGES_CSV, null, asOf, edges);
    put(answers, "edges", edges.toString(StandardCharsets.UTF_8));
    return answers;
  }

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** Undated articles count now, and never as of a day; how many facts in all is of today. */
  private static void put(Map<String, JsonNode> answers, String question, Object answer) {
    JsonNode tree = JsonMapper.shared().valueToTree(answer);
    for (JsonNode parent : tree.findParents("degree")) {
      ((ObjectNode) parent).remove("degree");
    }
    answers.put(question, tree);
  }

  private static FactRequest facts(
      String name, @Nullable Modality modality, @Nullable LocalDate asOf) {
    return new FactRequest(
        name, null, Set.of(), Direction.ANY, modality, 0, 0, null, null, asOf, 50, null);
  }

  private static NeighbourhoodRequest around(
      String name, double minConfidence, @Nullable LocalDate asOf) {
    return new NeighbourhoodRequest(name, 2, 50, Set.of(), minConfidence, asOf);
  }

  /** How many facts hubs have is of today, so they are allowed. */
  private static PathRequest paths(double minConfidence, @Nullable LocalDate asOf) {
    return new PathRequest(
        "A",
        "B",
        null,
        4,
        20,
        Set.of(),
        Set.of(),
        false,
        minConfidence,
        asOf,
        List.of(),
        HubPolicy.ALLOW,
        100,
        Duration.ofSeconds(20));
  }

  @Test
  void knowsNothingBeforeTheFirstArticle(Graph graph) {
    graph.write(article("one").by("Tide", 5).says("A SUPPLIES B").done(), "test");
    Queries queries = TestRelations.over(graph);
    LocalDate before = LocalDate.of(2026, 3, 4);

    assertThat(queries.entity("A", before).relations()).isEmpty();
    assertThat(queries.facts(facts("A", null, before)).facts()).isEmpty();
    assertThat(queries.paths(paths(0, before)).ended()).isEqualTo("none");
    assertThat(queries.overview(before).articles()).isZero();
    assertThat(queries.overview(before).busiest()).allMatch(entity -> entity.degree() == 0);
    assertThat(queries.facts(facts("A", null, before.plusDays(1))).facts()).hasSize(1);
  }
}
