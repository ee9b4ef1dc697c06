package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relata.graph.Stories.article;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.schema.Modality;

/** What surrounds an entity, in the graph and in time, and the graph as a whole. */
@ExtendWith(Neo4jTestServer.class)
class SurroundingsIT {
  private Queries queries;

  /** A and B in one corner, D and E in another, C between; all hangs on B, C and D. */
  @BeforeEach
  void write(Graph graph) {
    queries = TestRelations.over(graph);
    graph.write(
        article("one").by("The Quay", 1).says("A SUPPLIES B").says("B SUPPLIES C").done(), "test");
    graph.write(
        article("two")
            .by("Tide", 10)
            .says("C SUPPLIES D")
            .says("A SUPPLIES B")
            .says("B SUPPLIES C", Modality.NEGATED, 0.7)
            .done(),
        "test");
    graph.write(
        article("three")
            .by("Tide", 20)
            .says("D SUPPLIES E")
            .says("E OWNS A", Modality.NEGATED, 0.7)
            .done(),
        "test");
  }

  private Neighbourhood around(String entity, int depth, int nodes, @Nullable LocalDate asOf) {
    return queries.neighbourhood(new NeighbourhoodRequest(entity, depth, nodes, Set.of(), 0, asOf));
  }

  private static List<String> nodes(Neighbourhood neighbourhood) {
    return neighbourhood.nodes().stream()
        .map(node -> node.entity().name() + node.distance())
        .toList();
  }

  @Test
  void tellsWhatVanishedUntilItComesBack(Graph graph) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    graph.remove("three");
    Changes changes = queries.changes(today.minusDays(1), 10, null);

    assertThat(changes.vanished())
        .singleElement()
        .satisfies(
            gone -> {
              assertThat(gone.subject().name()).isEqualTo("D");
              assertThat(gone.relation()).isEqualTo("SUPPLIES");
              assertThat(gone.object())
                  .extracting("name", "type")
                  .containsExactly("E", "Organization");
              assertThat(gone.quote()).as("words of a removed article").isNull();
              assertThat(gone.lastSeen()).isEqualTo("2026-03-20");
            });
    assertThat(queries.changes(today.plusDays(2), 10, null).vanished()).isEmpty();

    graph.write(article("four").by("Tide", 25).says("D SUPPLIES E").done(), "test");
    assertThat(queries.changes(today.minusDays(1), 10, null).vanished()).isEmpty();
  }

  @Test
  void drawsRingsFromTheInsideOutWithTheFactsAmongThem() {
    Neighbourhood near = around("B", 1, 50, null);
    assertThat(nodes(near)).containsExactly("B0", "A1", "C1");
    assertThat(near.complete()).isTrue();
    assertThat(near.edges())
        .extracting(fact -> fact.subject().name() + fact.object().name())
        .containsExactly("AB", "BC");

    assertThat(nodes(around("B", 3, 50, null))).containsExactly("B0", "A1", "C1", "D2", "E3");
  }

  @Test
  void keepsTheBestConnectedWithinTheBudgetAndSaysSo() {
    Neighbourhood small = around("B", 3, 2, null);
    assertThat(nodes(small)).containsExactly("B0", "A1");
    assertThat(small.complete()).isFalse();
  }

  @Test
  void drawsWhatWasKnownOnADay() {
    assertThat(nodes(around("C", 1, 50, LocalDate.of(2026, 3, 5)))).containsExactly("C0", "B1");
  }

  @Test
  void refusesDepthsThatNoDrawingBears() {
    assertThatThrownBy(() -> around("B", 4, 50, null))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining("from 1 to 3");
  }

  @Test
  void tellsTheHistoryOfAnEntityAndOfAPair() {
    Timeline all = queries.timeline(request("A", null, 10));
    assertThat(all.statements())
        .extracting(said -> said.quote().article().id() + " " + said.relation())
        .containsExactly("three OWNS", "two SUPPLIES", "one SUPPLIES");
    assertThat(all.complete()).isTrue();

    assertThat(queries.timeline(request("A", "B", 10)).statements()).hasSize(2);
    assertThat(queries.timeline(request("A", null, 1)).complete()).isFalse();
  }

  private static TimelineRequest request(String entity, @Nullable String with, int limit) {
    return new TimelineRequest(entity, with, Set.of(), null, null, null, limit);
  }

  @Test
  void tellsWhatArticlesSinceADayChanged() {
    Changes changes = queries.changes(LocalDate.of(2026, 3, 5), 10, null);
    assertThat(changes.changes())
        .extracting(
            change ->
                change.fact().subject().name()
                    + change.fact().object().name()
                    + " "
                    + String.join(", ", change.kinds()))
        .containsExactlyInAnyOrder("DE new", "EA denied", "CD new", "AB strengthened", "BC denied");
    assertThat(changes.complete()).isTrue();
    assertThat(changes.changes()).allMatch(change -> !change.fact().quotes().isEmpty());
    assertThat(queries.changes(LocalDate.of(2026, 3, 5), 2, null).complete()).isFalse();
    assertThat(queries.changes(LocalDate.of(2026, 4, 1), 10, null).changes()).isEmpty();
  }

  @Test
  void countsWhatTheGraphHolds() {
    Overview overview = queries.overview(null);
    assertThat(overview.articles()).isEqualTo(3);
    assertThat(overview.publishers()).isEqualTo(2);
    assertThat(overview.statements()).isEqualTo(7);
    assertThat(overview.entities()).containsExactly(new Overview.Count("Organization", 5));
    assertThat(overview.facts()).containsExactly(new Overview.Count("SUPPLIES", 4));
    assertThat(overview.firstPublished()).isEqualTo("2026-03-01");
    assertThat(overview.lastPublished()).isEqualTo("2026-03-20");
    assertThat(overview.busiest()).extracting(EntitySummary::degree).startsWith(2L, 2L, 2L, 1L);
    assertThat(overview.newest()).isNotEmpty();
  }

  @Test
  void looksAtAnEmptyGraph(Graph graph) {
    List.of("one", "two", "three").forEach(graph::remove);
    Overview overview = queries.overview(null);
    assertThat(overview.articles()).isZero();
    assertThat(overview.newest()).isEmpty();
    assertThat(queries.chokepoints(Set.of(), "test", 0, 5, null).chokepoints()).isEmpty();
  }

  @Test
  void findsWhatTheNetworkHangsOn() {
    Chokepoints found = queries.chokepoints(Set.of("SUPPLIES"), "test", 0, 10, null);
    assertThat(found.chokepoints())
        .extracting(point -> point.entity().name())
        .startsWith("C")
        .containsExactlyInAnyOrder("B", "C", "D");
    assertThat(found.chokepoints()).allMatch(Chokepoints.Chokepoint::severs);
    // four of the six pairs of others pass the middle of a chain of five
    assertThat(found.chokepoints().get(0).betweenness()).isEqualTo(4 / 6.0);
    assertThat(found.complete()).isTrue();
  }

  @Test
  void putsOrganizationsOnTheMapByTheirHomes(Graph graph) {
    graph.write(
        article("map")
            .says("Nvidia SUPPLIES SMIC", Modality.ASSERTED, 0.9)
            .says("SMIC SUPPLIES Huawei", Modality.ASSERTED, 0.6)
            .says("A SUPPLIES Huawei")
            .done(),
        "test");
    WorldMap map = queries.worldMap(0);
    assertThat(map.countries())
        .extracting(country -> country.code() + " " + country.name() + " " + country.entities())
        .containsExactly("CN China 2", "US United States 1");
    assertThat(map.facts())
        .extracting(located -> located.from() + located.to())
        .containsExactlyInAnyOrder("USCN", "CNCN");
    assertThat(map.complete()).isTrue();
    assertThat(queries.worldMap(0.8).facts())
        .extracting(located -> located.fact().subject().name())
        .containsExactly("Nvidia");
    assertThatThrownBy(() -> queries.worldMap(1.5))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining("minConfidence");
  }

  @Test
  void namesTheFamiliesThereAre() {
    assertThatThrownBy(() -> queries.chokepoints(Set.of(), "weather", 0, 5, null))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining("weather")
        .hasMessageContaining("test");
  }
}
