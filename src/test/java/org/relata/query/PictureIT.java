package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/** Answers out of memory, beside those of the server. */
@ExtendWith(Neo4jTestServer.class)
class PictureIT {
  private static final List<String> RELATIONS =
      List.of("SUPPLIES", "RESTRICTS", "OWNS", "PARTNERS_WITH");
  private static final List<String> NAMES = List.of("A", "B", "C", "D", "E", "F", "G");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private Queries server;
  private Queries memory;

  @BeforeEach
  void connect(Graph graph) {
    server = TestRelations.over(graph);
    memory = TestRelations.over(graph, asked::add);
  }

  /** Waits until answers come out of memory. */
  private void awaitMemory() throws InterruptedException {
    memory.keepInMemory();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (asksServer("A")) {
      assertThat(System.nanoTime()).as("facts are not in memory in time").isLessThan(end);
      Thread.sleep(20);
    }
  }

  /** Asks for facts, and tells whether the server had to pick them. */
  private boolean asksServer(String entity) {
    return askedBy(() -> memory.facts(FactRequest.of(entity))).contains(Cypher.RELATIONS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void answersAsTheServerDoes(long seed, Graph graph) throws InterruptedException {
    fill(graph, new Random(seed));
    awaitMemory();

    for (String name : NAMES) {
      assertSame(queries -> queries.entity(name, null));
      assertSame(queries -> queries.neighbourhood(NeighbourhoodRequest.around(name, 2, null)));
      NeighbourhoodRequest little =
          new NeighbourhoodRequest(name, 3, 4, Set.of("owns", "supplies"), 0.6, null);
      assertSame(queries -> queries.neighbourhood(little));
      for (FactRequest.Direction direction : FactRequest.Direction.values()) {
        for (int kind = 0; kind < 4; kind++) {
          FactRequest all = facts(name, null, direction, kind);
          assertSame(queries -> pages(queries, all));
          for (String other : List.of("C", "D")) {
            FactRequest between = facts(name, other, direction, kind);
            assertSame(queries -> pages(queries, between));
          }
        }
      }
    }
    for (boolean forward : new boolean[] {true, false}) {
      for (double confidence : new double[] {0, 0.7}) {
        assertSame(queries -> queries.paths(paths("B", null, forward, confidence)));
        assertSame(queries -> queries.paths(paths(null, EntityType.COUNTRY, forward, confidence)));
      }
    }
  }

  private <T> void assertSame(Function<Queries, T> question) {
    assertThat(question.apply(memory)).isEqualTo(question.apply(server));
  }

  @Test
  void findsEntitiesAsTheServerDoesWithoutALookAtAllWordsOfTheIndex(Graph graph)
      throws InterruptedException {
    Entity listed = organization("Barium Group", "NYSE:BARI", "Old Barium");
    Entity abroad = organization("Barium Asia", "SSE:688256", "HKG:BARI.K");
    Entity report = organization("Report:camr files", "XSE:BARI", "a:b:camr");
    Entity works =
        new Entity("works", "Semiconductor Works", EntityType.ORGANIZATION, List.of("Works"), null);
    graph.write(
        article("one")
            .says(listed, "OWNS", abroad, Modality.ASSERTED, 0.9)
            .says(report, "OWNS", listed, Modality.ASSERTED, 0.9)
            .says("Bariun SUPPLIES Camrium")
            .says("Bariun SUPPLIES A")
            .says(works, "SUPPLIES", listed, Modality.ASSERTED, 0.9)
            .says("Semiconductors SUPPLIES A")
            .says("Semicondutor SUPPLIES O'Barium-Semi")
            .done(),
        "test");
    awaitMemory();

    for (String text :
        List.of(
            "bari",
            "BARI",
            "nyse:bari",
            "NYSE:BAR",
            "688256",
            "SSE:688256",
            "bari.k",
            "k",
            "camr",
            "b:camr",
            "Camriun",
            "Report",
            "Barium",
            "Barium Group",
            "Brium Gruop",
            "bariu",
            "Semiconductor",
            "semiconductor wroks",
            "smiconductors",
            "semconducor",
            "o'barum-semi semi",
            "conductors",
            "bar",
            "xse",
            "none",
            "ä")) {
      for (int limit : new int[] {1, 10}) {
        assertSame(queries -> queries.search(text, Set.of(), limit, null));
        assertSame(queries -> queries.search(text, Set.of(EntityType.PERSON), limit, null));
        assertSame(queries -> queries.search(text, Set.of(EntityType.ORGANIZATION), limit, null));
      }
      asked.clear();
      memory.search(text, Set.of(), 10, null);
      assertThat(String.valueOf(asked.get(0).parameters().get("texts")).contains("*\\:"))
          .as(text)
          .isEqualTo(text.equals("bari.k"));
    }
  }

  private static Entity organization(String name, String ticker, String alias) {
    return new Entity(name, name, EntityType.ORGANIZATION, List.of(alias), ticker);
  }

  private static void fill(Graph graph, Random random) {
    Entity norland = new Entity("norland", "Norland", EntityType.COUNTRY, List.of(), null);
    for (int i = 0; i < 5; i++) {
      Stories story = article("random " + i).by("Outlet " + i % 3, 1 + i);
      if (i == 0) {
        story.says("A OWNS C").says("B OWNS D").says("E OWNS F").says("G OWNS C");
        story.says("A RESTRICTS D", Modality.NEGATED, 0.9);
      }
      if (i == 4) {
        story.undated();
      }
      for (int j = 0; j < 8; j++) {
        String from = NAMES.get(random.nextInt(NAMES.size()));
        String to = NAMES.get(random.nextInt(NAMES.size()));
        String relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
        double confidence = 0.5 + 0.1 * random.nextInt(5);
        if (random.nextInt(10) == 0) {
          story.says(Stories.entity(from), relation, norland, Modality.ASSERTED, confidence);
        } else if (!from.equals(to)) {
          Modality modality = random.nextInt(4) == 0 ? Modality.NEGATED : Modality.ASSERTED;
          story.says(from + " " + relation + " " + to, modality, confidence);
        }
      }
      graph.write(story.done(), "test");
    }
  }

  /** Returns a question for facts: all, those of some relations and sure, of a time, of two. */
  private static FactRequest facts(
      String entity, @Nullable String with, FactRequest.Direction direction, int kind) {
    boolean bounded = kind == 1;
    boolean timed = kind == 2;
    return new FactRequest(
        entity,
        with,
        kind == 0 ? Set.of() : Set.of("OWNS", "PARTNERS_WITH", "RESTRICTS"),
        direction,
        null,
        bounded ? 0.6 : 0,
        kind == 3 ? 2 : 0,
        timed ? LocalDate.of(2026, 3, 2) : null,
        timed ? LocalDate.of(2026, 3, 3) : null,
        null,
        2,
        null);
  }

  /** Turns the pages to the last. */
  private static List<Fact> pages(Queries queries, FactRequest first) {
    List<Fact> facts = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      FactPage page =
          queries.facts(
              new FactRequest(
                  first.entity(),
                  first.with(),
                  first.relations(),
                  first.direction(),
                  null,
                  first.minConfidence(),
                  first.minPublishers(),
                  first.from(),
                  first.to(),
                  null,
                  first.limit(),
                  cursor));
      facts.addAll(page.facts());
      cursor = page.next();
    } while (cursor != null);
    return facts;
  }

  private static PathRequest paths(
      @Nullable String to, @Nullable EntityType type, boolean forward, double minConfidence) {
    return new PathRequest(
        "A",
        to,
        type,
        4,
        20,
        Set.of(),
        Set.of("restricts"),
        forward,
        minConfidence,
        null,
        List.of("E"),
        HubPolicy.PENALISE,
        3,
        Duration.ofSeconds(20));
  }

  @Test
  void asksForNothingButWordsOnceItKnowsTheIdentifiers(Graph graph) throws InterruptedException {
    graph.write(article("one").says("A OWNS M").says("M OWNS B").done(), "test");
    graph.write(article("two").says("A RESTRICTS B", Modality.NEGATED, 0.9).done(), "test");
    awaitMemory();
    String a = memory.entity("A", null).entity().id();
    String b = memory.entity("B", null).entity().id();

    assertThat(askedBy(() -> memory.facts(FactRequest.of(a)))).containsExactly(Cypher.SENTENCES);
    assertThat(askedBy(() -> memory.entity(a, null))).containsExactly(Cypher.ENTITY_ARTICLES);
    assertThat(askedBy(() -> memory.neighbourhood(NeighbourhoodRequest.around(a, 2, null))))
        .containsExactly(Cypher.STATE);
    assertThat(askedBy(() -> memory.paths(PathRequest.between(a, b))))
        .containsExactly(Cypher.STATE, Cypher.SENTENCES);
  }

  private List<Cypher> askedBy(Runnable question) {
    asked.clear();
    question.run();
    Set<String> all = TestRelations.all().names();
    return asked.stream()
        .flatMap(
            one ->
                Stream.of(Cypher.values())
                    .filter(cypher -> cypher.over(all, false).equals(one.cypher())))
        .toList();
  }

  @Test
  void hasWhatIsDeniedAsLongAsNothingSupportsIt(Graph graph) throws InterruptedException {
    graph.write(article("one").says("A OWNS B", Modality.NEGATED, 0.9).done(), "test");
    awaitMemory();
    assertThat(standings("A")).containsExactly("denied");

    graph.write(article("two").says("A OWNS B").done(), "test");
    assertThat(standings("A")).containsExactly("disputed");
    awaitMemory();
    assertThat(standings("A")).containsExactly("disputed");
  }

  private List<String> standings(String entity) {
    return memory.facts(FactRequest.of(entity)).facts().stream().map(Fact::standing).toList();
  }

  /** Returns a question with time enough, however busy the machine is. */
  private static PathRequest fromAToB() {
    return new PathRequest(
        "A",
        "B",
        null,
        4,
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
  void seesWhatWasWrittenBetweenTwoQuestions(Graph graph) throws InterruptedException {
    graph.write(article("one").says("A OWNS M").says("B OWNS N").done(), "test");
    awaitMemory();
    assertThat(memory.paths(fromAToB()).ended()).isEqualTo("none");

    graph.write(article("two").says("M OWNS B").done(), "test");

    assertThat(memory.paths(fromAToB()).paths()).hasSize(1);
    assertThat(memory.facts(FactRequest.of("M")).facts()).hasSize(2);
    awaitMemory();
    assertThat(memory.paths(fromAToB()).paths()).hasSize(1);

    graph.remove("two");

    assertThat(memory.paths(fromAToB()).ended()).isEqualTo("none");
  }

  @Test
  void seesWhatSomebodyElseWroteByHand(Graph graph) throws InterruptedException {
    graph.write(article("one").says("A OWNS M").says("M OWNS B").done(), "test");
    awaitMemory();
    assertThat(memory.paths(fromAToB()).paths()).hasSize(1);

    try (Session session = graph.driver().session()) {
      session.run("MATCH ({name: 'M'})-[r:OWNS]->({name: 'B'}) DELETE r").consume();
    }

    assertThat(memory.paths(fromAToB()).paths()).isEmpty();
  }

  @Test
  void takesNoPictureOfMoreFactsThanItsLimit(Graph graph) {
    graph.write(article("one").says("A OWNS M").says("M OWNS B").done(), "test");
    GraphReader reader = new GraphReader(graph.driver());
    Relations relations = TestRelations.all();
    assertThat(new PictureReader(reader, relations, 2).take()).isNotNull();
    assertThat(new PictureReader(reader, relations, 1).take()).isNull();
  }

  @Test
  void asksTheServerForADayAndForAModality(Graph graph) throws InterruptedException {
    graph.write(article("one").says("A OWNS M").says("M OWNS B").done(), "test");
    awaitMemory();
    LocalDate before = LocalDate.of(2026, 2, 1);
    assertThat(memory.entity("A", before).relations()).isEmpty();
    assertThat(memory.neighbourhood(NeighbourhoodRequest.around("A", 2, before)).nodes())
        .hasSize(1);
  }
}
