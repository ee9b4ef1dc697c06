package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relata.graph.Stories.article;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.Stories;
import org.relata.query.PathRequest.HubPolicy;
import org.relata.resolve.Entity;
import org.relata.schema.EntityType;
import org.relata.schema.Modality;

@ExtendWith(Neo4jTestServer.class)
class PathsIT {
  private static final List<String> RELATIONS =
      List.of("SUPPLIES", "RESTRICTS", "OWNS", "PARTNERS_WITH");

  private Queries queries;

  @BeforeEach
  void connect(Graph graph) {
    queries = TestRelations.over(graph);
  }

  private static PathRequest request(int maxHops, int k, boolean forward, HubPolicy hubs) {
    return new PathRequest(
        "A",
        "B",
        null,
        maxHops,
        k,
        Set.of(),
        Set.of(),
        forward,
        0,
        null,
        List.of(),
        hubs,
        3,
        Duration.ofSeconds(20));
  }

  private static List<String> sequences(PathAnswer answer) {
    return answer.paths().stream()
        .map(path -> String.join(" ", path.entities().stream().map(EntitySummary::name).toList()))
        .toList();
  }

  @Test
  void explainsEachHopWithDirectionRelationQuoteAndArticle(Graph graph) {
    graph.write(
        article("one").says("A SUPPLIES M").says("B RESTRICTS M").says("A OWNS M").done(), "test");

    PathAnswer answer = queries.paths(PathRequest.between("A", "B"));

    assertThat(answer.ended()).isEqualTo("complete");
    assertThat(sequences(answer)).containsExactly("A M B");
    List<PathAnswer.Hop> hops = answer.paths().get(0).hops();
    assertThat(hops.get(0).facts())
        .extracting(f -> f.fact().relation())
        .containsExactlyInAnyOrder("SUPPLIES", "OWNS");
    assertThat(hops.get(0).facts()).allMatch(f -> f.direction().equals("forward"));
    PathAnswer.HopFact last = hops.get(1).facts().get(0);
    assertThat(last.direction()).isEqualTo("backward");
    assertThat(last.fact().quotes())
        .singleElement()
        .satisfies(quote -> assertThat(quote.text()).contains("RESTRICTS"))
        .satisfies(quote -> assertThat(quote.article().id()).isEqualTo("one"));
  }

  @Test
  void neverWalksWhatIsOnlyDenied(Graph graph) {
    graph.write(
        article("one").says("A SUPPLIES B", Modality.NEGATED, 0.9).says("A OWNS C").done(), "test");
    graph.write(article("two").says("B OWNS D").done(), "test");
    assertThat(queries.paths(PathRequest.between("A", "B")).ended()).isEqualTo("none");
  }

  @Test
  void neverGoesThroughArticles(Graph graph) {
    graph.write(article("one").says("A OWNS X").says("B OWNS Y").done(), "test");
    assertThat(queries.paths(PathRequest.between("A", "B")).paths()).isEmpty();
  }

  @Test
  void walksSymmetricRelationsBothWaysWhenOthersGoForwardOnly(Graph graph) {
    graph.write(
        article("one")
            .says("A PARTNERS_WITH M")
            .says("M PARTNERS_WITH B")
            .says("B SUPPLIES A")
            .done(),
        "test");
    assertThat(sequences(queries.paths(request(4, 5, true, HubPolicy.ALLOW))))
        .containsExactly("A M B");
    assertThat(sequences(queries.paths(request(4, 5, false, HubPolicy.ALLOW))))
        .containsExactly("A B", "A M B");
  }

  @Test
  void saysThatThereAreOnlyPathsThroughHubs(Graph graph) {
    Stories story = article("one").says("A SUPPLIES H").says("H SUPPLIES B");
    for (int i = 0; i < 4; i++) {
      story.says("H OWNS S" + i);
    }
    graph.write(story.done(), "test");
    assertThat(queries.paths(request(4, 5, false, HubPolicy.AVOID)).ended())
        .isEqualTo("only-through-hubs");
    double allowed = onlyScore(queries.paths(request(4, 5, false, HubPolicy.ALLOW)));
    double penalised = onlyScore(queries.paths(request(4, 5, false, HubPolicy.PENALISE)));
    assertThat(penalised).isLessThan(allowed);
  }

  private static double onlyScore(PathAnswer answer) {
    assertThat(answer.paths()).hasSize(1);
    return answer.paths().get(0).score();
  }

  @Test
  void tellsWhetherHopsOrNumberEndedIt(Graph graph) {
    graph.write(
        article("one")
            .says("A OWNS M")
            .says("M OWNS N")
            .says("N OWNS B")
            .says("M SUPPLIES O")
            .says("O SUPPLIES B")
            .done(),
        "test");
    PathAnswer tooShort = queries.paths(request(2, 5, false, HubPolicy.ALLOW));
    assertThat(tooShort.ended() + " by " + tooShort.stoppedBy()).isEqualTo("truncated by hops");
    PathAnswer tooFew = queries.paths(request(3, 1, false, HubPolicy.ALLOW));
    assertThat(tooFew.ended() + " by " + tooFew.stoppedBy()).isEqualTo("truncated by k");
  }

  @Test
  void leavesOutWhatItHasNoTimeToDescribe(Graph graph) throws LateException {
    graph.write(article("one").says("A OWNS B").done(), "test");
    Relations relations = TestRelations.all();
    GraphReader reader = new GraphReader(graph.driver());
    Errands errands = new Errands(reader);
    Pictures pictures = new Pictures(reader, errands, relations, Clock.systemUTC());
    Names names = new Names(reader, errands, pictures);
    Facts facts =
        new Facts(reader, errands, relations, names, new Rows(relations.byName()), pictures);

    PathDescription description =
        PathDescription.of(List.of(), facts.describing(null, null, Deadline.in(Duration.ZERO)));

    assertThat(description.complete()).isFalse();
    assertThat(
            PathDescription.of(
                    List.of(), facts.describing(null, null, Deadline.in(Duration.ofMinutes(1))))
                .complete())
        .isTrue();
  }

  @Test
  void avoidsEntitiesAndRelations(Graph graph) {
    graph.write(
        article("one")
            .says("A OWNS M")
            .says("M OWNS B")
            .says("A SUPPLIES N")
            .says("N SUPPLIES B")
            .says("A RESTRICTS B")
            .done(),
        "test");
    PathRequest without =
        new PathRequest(
            "A",
            "B",
            null,
            4,
            5,
            Set.of(),
            Set.of("restricts"),
            false,
            0,
            null,
            List.of("M"),
            HubPolicy.ALLOW,
            3,
            Duration.ofSeconds(20));
    assertThat(sequences(queries.paths(without))).containsExactly("A N B");
  }

  @Test
  void findsPathsToTheNearestOfAType(Graph graph) {
    Entity norland = new Entity("norland", "Norland", EntityType.COUNTRY, List.of(), null);
    Entity sudland = new Entity("sudland", "Sudland", EntityType.COUNTRY, List.of(), null);
    Entity m = Stories.entity("M");
    graph.write(
        article("one")
            .says("A OWNS M")
            .says(m, "SUPPLIES", norland, Modality.ASSERTED, 0.9)
            .says(norland, "SUPPLIES", sudland, Modality.ASSERTED, 0.9)
            .done(),
        "test");

    PathAnswer answer = queries.paths(toCountry(4));

    assertThat(answer.ended()).isEqualTo("complete");
    assertThat(answer.to()).isNull();
    assertThat(answer.toType()).isEqualTo("Country");
    assertThat(sequences(answer)).containsExactly("A M Norland");
    assertThat(queries.paths(toCountry(1)).stoppedBy()).isEqualTo("hops");
  }

  private static PathRequest toCountry(int maxHops) {
    return new PathRequest(
        "A",
        null,
        EntityType.COUNTRY,
        maxHops,
        5,
        Set.of(),
        Set.of(),
        false,
        0,
        null,
        List.of(),
        HubPolicy.PENALISE,
        100,
        Duration.ofSeconds(20));
  }

  @Test
  void wantsEitherAnEntityOrAType() {
    assertThatThrownBy(() -> toNothing())
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining("either 'to' or 'toType'");
  }

  private static PathRequest toNothing() {
    return new PathRequest(
        "A",
        null,
        null,
        4,
        5,
        Set.of(),
        Set.of(),
        false,
        0,
        null,
        List.of(),
        HubPolicy.ALLOW,
        3,
        Duration.ofSeconds(20));
  }

  @Test
  void refusesPathsFromAnEntityToItself(Graph graph) {
    graph.write(article("one").says("A OWNS M").done(), "test");
    assertThatThrownBy(() -> queries.paths(PathRequest.between("A", "a")))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining("same entity");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void agreesWithBruteForceOnRandomGraphs(long seed, Graph graph) {
    Random random = new Random(seed);
    Stories story = article("random").says("A OWNS C").says("B OWNS D");
    List<String> names = List.of("A", "B", "C", "D", "E", "F", "G");
    for (int i = 0; i < 18; i++) {
      String from = names.get(random.nextInt(names.size()));
      String to = names.get(random.nextInt(names.size()));
      if (!from.equals(to)) {
        String relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
        story.says(
            from + " " + relation + " " + to, Modality.ASSERTED, 0.5 + 0.1 * random.nextInt(5));
      }
    }
    graph.write(story.done(), "test");
    for (boolean forward : new boolean[] {true, false}) {
      PathAnswer answer = queries.paths(request(5, 20, forward, HubPolicy.PENALISE));
      List<PathSearch.FoundPath> all = bruteForce(graph, forward);

      assertThat(answer.paths().stream().map(PathsIT::described).toList())
          .isEqualTo(all.stream().limit(20).map(PathsIT::described).toList());
      assertThat("k".equals(answer.stoppedBy())).isEqualTo(all.size() > 20);
    }
  }

  private static String described(PathAnswer.Path path) {
    return String.join(" ", path.entities().stream().map(EntitySummary::id).toList())
        + " %.6f".formatted(path.score());
  }

  private static String described(PathSearch.FoundPath path) {
    return String.join(" ", path.entities()) + " %.6f".formatted(HopScore.scoreOf(path.cost()));
  }

  private static List<PathSearch.FoundPath> bruteForce(Graph graph, boolean forward) {
    try (Session session = graph.driver().session()) {
      List<String> ids =
          session.run("MATCH (e:Entity) RETURN e.id AS id ORDER BY e.name").list().stream()
              .map(row -> row.get("id").asString())
              .toList();
      List<SmallGraph.Edge> edges = new ArrayList<>();
      session
          .run(
              "MATCH (a:Entity)-[r]->(b:Entity)"
                  + " RETURN a.id AS a, b.id AS b, type(r) AS type, r, r.id AS id")
          .forEachRemaining(
              row -> {
                var fact = row.get("r");
                edges.add(
                    new SmallGraph.Edge(
                        edges.size(),
                        ids.indexOf(row.get("a").asString()),
                        ids.indexOf(row.get("b").asString()),
                        row.get("type").asString().equals("PARTNERS_WITH"),
                        new PathSource.Strength(
                            edges.size(),
                            row.get("id").asString(),
                            fact.get("confidence").asDouble(),
                            fact.get("statements").asLong(),
                            fact.get("denied").asLong(),
                            fact.get("publishers").asLong(),
                            fact.get("lastSeen").asLocalDate())));
              });
      return new SmallGraph(ids, edges, forward)
          .enumerate(
              0,
              1,
              new PathBounds(5, 20, Set.of(), Long.MAX_VALUE),
              new HopScore(java.time.LocalDate.of(2026, 4, 1), 3, true));
    }
  }
}
