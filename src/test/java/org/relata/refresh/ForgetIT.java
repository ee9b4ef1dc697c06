package org.relata.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.relata.graph.Gone;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.VanishedPolicy;
import org.relata.query.Changes;
import org.relata.query.TestRelations;

/** What is forgotten leaves the graph as if it had never been read. */
@ExtendWith(Neo4jTestServer.class)
class ForgetIT {
  private final Path folder;
  private final Graph graph;
  private final Newsstand stand;

  ForgetIT(Graph graph, @TempDir Path folder) {
    this.folder = folder;
    this.graph = graph;
    stand =
        new Newsstand(graph, folder)
            .page("old/a", "2025-12-30", "Orion SUPPLIES Vega with lenses.")
            .page("old/b", "2026-01-02", "Vega OWNS Lyra since the spring.")
            .page("new/c", "2026-03-01", "Orion SUPPLIES Vega with mirrors.");
  }

  @Test
  void articleByItsAddress() {
    stand.delete("old/a");
    stand.read(VanishedPolicy.MARK);
    String without = stand.dump();
    stand.page("old/a", "2025-12-30", "Orion SUPPLIES Vega with lenses.");
    stand.read(VanishedPolicy.MARK);
    assertThat(stand.dump()).isNotEqualTo(without);

    RefreshReport report =
        stand.forget(new Forget(List.of("https://quay.example/old/a"), null, null));
    assertThat(report.gone()).isEqualTo(1);
    assertThat(report.changes().statementsRemoved()).isEqualTo(1);
    assertThat(report.changes().edgesRemoved()).as("another article supports it").isZero();
    assertThat(stand.dump()).isEqualTo(without);
  }

  @Test
  void sourceByItsName() {
    stand.read(VanishedPolicy.MARK, "new");
    String without = stand.dump();
    stand.read(VanishedPolicy.MARK, "new", "old");
    assertThat(stand.forget(new Forget(List.of(), folder + "/old", null)).gone()).isEqualTo(2);
    assertThat(stand.dump()).isEqualTo(without);
    assertThat(graph.sources()).containsExactly(folder + "/new");
  }

  @Test
  void whatIsOlderThanADay() {
    stand.read(VanishedPolicy.MARK, "new");
    String without = stand.dump();
    stand.read(VanishedPolicy.MARK, "new", "old");
    assertThat(stand.forget(new Forget(List.of(), null, LocalDate.of(2026, 1, 3))).gone())
        .isEqualTo(2);
    assertThat(stand.dump()).isEqualTo(without);
  }

  @Test
  void dryRunTellsWhatWouldGoAndRemovesNothing() {
    stand.read(VanishedPolicy.MARK);
    String before = stand.dump();
    Gone gone =
        stand.by("rules-1").wouldForget(new Forget(List.of(), null, LocalDate.of(2026, 1, 3)));
    assertThat(gone.articles()).isEqualTo(2);
    assertThat(gone.changes().statementsRemoved()).isEqualTo(2);
    assertThat(gone.changes().edgesRemoved()).isEqualTo(1);
    assertThat(stand.dump()).isEqualTo(before);
  }

  @Test
  void forgottenArticleComesBackWithItsSource() {
    stand.read(VanishedPolicy.MARK);
    String before = stand.dump();
    stand.forget(new Forget(List.of("https://quay.example/old/a"), null, null));
    assertThat(stand.read(VanishedPolicy.MARK).created()).isEqualTo(1);
    assertThat(stand.dump()).isEqualTo(before);
  }

  @Test
  void noWordsOfItStayInTheMarksOfWhatVanishedByItOrBefore() {
    stand.read(VanishedPolicy.MARK);
    stand.page("old/b", "2026-01-02", "Lyra OWNS Vega since the autumn.");
    stand.read(VanishedPolicy.MARK);
    assertThat(vanished())
        .extracting(Changes.Vanished::relation, Changes.Vanished::quote)
        .containsExactly(tuple("OWNS", "Vega OWNS Lyra since the spring."));

    stand.forget(new Forget(List.of("https://quay.example/old/b"), null, null));
    assertThat(vanished())
        .hasSize(2)
        .extracting(Changes.Vanished::quote, Changes.Vanished::url)
        .containsOnly(tuple(null, null));
  }

  private List<Changes.Vanished> vanished() {
    return TestRelations.over(graph).changes(LocalDate.of(2026, 1, 1), 100, null).vanished();
  }

  @Test
  void unknownArticleIsToldAndTheOthersGo() {
    stand.read(VanishedPolicy.MARK);
    RefreshReport report =
        stand.forget(new Forget(List.of("nonsense", "https://quay.example/new/c"), null, null));
    assertThat(report.gone()).isEqualTo(1);
    assertThat(report.failures()).extracting(Outcome::document).containsExactly("nonsense");
  }

  @Test
  void choosesByOneWayOnly() {
    assertThatThrownBy(() -> new Forget(List.of(), null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Forget(List.of("a"), "b", null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
