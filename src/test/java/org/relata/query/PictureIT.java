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
    asked.clear();
    memory.facts(FactRequest.of(entity));
    String picking = Cypher.RELATIONS.over(TestRelations.all().names(), false);
    return asked.stream().anyMatch(question -> question.cypher().equals(picking));
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
      assertSame(queries -> pages(queries, facts(name, null, FactRequest.Direction.ANY, 0)));
      assertSame(queries -> pages(queries, facts(name, null, FactRequest.Direction.OUT, 2)));
      assertSame(queries -> pages(queries, facts(name, "C", FactRequest.Direction.IN, 1)));
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
        if (random.nextInt(6) == 0) {
          story.says(Stories.entity(from), relation, norland, Modality.ASSERTED, confidence);
        } else if (!from.equals(to)) {
          Modality modality = random.nextInt(8) == 0 ? Modality.NEGATED : Modality.ASSERTED;
          story.says(from + " " + relation + " " + to, modality, confidence);
        }
      }
      graph.write(story.done(), "test");
    }
  }

  private static FactRequest facts(
      String entity, @Nullable String with, FactRequest.Direction direction, int minPublishers) {
    boolean bounded = minPublishers == 1;
    return new FactRequest(
        entity,
        entity.equals(with) ? null : with,
        bounded ? Set.of("OWNS", "PARTNERS_WITH") : Set.of(),
        direction,
        null,
        bounded ? 0.6 : 0,
        minPublishers,
        bounded ? LocalDate.of(2026, 3, 2) : null,
        minPublishers == 2 ? LocalDate.of(2026, 3, 3) : null,
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
  void seesWhatWasWrittenBetweenTwoQuestions(Graph graph) throws InterruptedException {
    graph.write(article("one").says("A OWNS M").says("B OWNS N").done(), "test");
    awaitMemory();
    assertThat(memory.paths(PathRequest.between("A", "B")).ended()).isEqualTo("none");

    graph.write(article("two").says("M OWNS B").done(), "test");

    assertThat(memory.paths(PathRequest.between("A", "B")).paths()).hasSize(1);
    assertThat(memory.facts(FactRequest.of("M")).facts()).hasSize(2);
    awaitMemory();
    assertThat(memory.paths(PathRequest.between("A", "B")).paths()).hasSize(1);

    graph.remove("two");

    assertThat(memory.paths(PathRequest.between("A", "B")).ended()).isEqualTo("none");
  }

  @Test
  void seesWhatSomebodyElseWroteByHand(Graph graph) throws InterruptedException {
    graph.write(article("one").says("A OWNS M").says("M OWNS B").done(), "test");
    awaitMemory();
    assertThat(memory.paths(PathRequest.between("A", "B")).paths()).hasSize(1);

    try (Session session = graph.driver().session()) {
      session.run("MATCH ({name: 'M'})-[r:OWNS]->({name: 'B'}) DELETE r").consume();
    }

    assertThat(memory.paths(PathRequest.between("A", "B")).paths()).isEmpty();
  }

  @Test
  void takesNoPictureOfMoreFactsThanItsLimit(Graph graph) {
    graph.write(article("one").says("A OWNS M").says("M OWNS B").done(), "test");
    GraphReader reader = new GraphReader(graph.driver());
    List<String> relations = List.copyOf(TestRelations.all().names());
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
