package org.relata.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;

/** One run writes at a time, whatever became of the one before. */
@ExtendWith(Neo4jTestServer.class)
class LeaseIT {
  private Graph graph;

  @BeforeEach
  void takeGraph(Graph graph) {
    this.graph = graph;
  }

  @Test
  void secondRunIsToldWhoHoldsTheLeaseAndSinceWhen() {
    try (Lease first = graph.lease("refresh", Duration.ZERO)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> graph.lease("rebuild", Duration.ZERO))
          .isInstanceOf(GraphLockedException.class)
          .hasMessageContaining("a refresh (process " + ProcessHandle.current().pid())
          .hasMessageContaining("since 20")
          .hasMessageContaining("--wait");
    }
    graph.lease("rebuild", Duration.ZERO).close();
  }

  @Test
  void secondRunWaitsForTheFirst() throws Exception {
    Lease first = graph.lease("refresh", Duration.ZERO);
    CompletableFuture<Lease> second =
        CompletableFuture.supplyAsync(() -> graph.lease("rebuild", Duration.ofSeconds(30)));
    assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS))
        .isInstanceOf(java.util.concurrent.TimeoutException.class);
    first.close();
    second.get(20, TimeUnit.SECONDS).close();
  }

  @Test
  void leaseOfKilledProcessOfThisMachineIsTakenAtOnce() throws Exception {
    graph.lease("refresh", Duration.ZERO);
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    change("l.pid = " + dead.pid());
    graph.lease("refresh", Duration.ZERO).close();
  }

  @Test
  void leaseOfAnotherMachineIsTakenOnlyWhenItHasExpired() {
    graph.lease("refresh", Duration.ZERO);
    change("l.host = 'elsewhere', l.pid = 1");
    assertThatThrownBy(() -> graph.lease("refresh", Duration.ZERO))
        .isInstanceOf(GraphLockedException.class)
        .hasMessageContaining("elsewhere");
    change("l.owner = 'somebody', l.expires = datetime() - duration('PT1S')");
    graph.lease("refresh", Duration.ZERO).close();
  }

  @Test
  void runThatLostItsLeaseWritesNothingMore() {
    try (Lease lost = graph.lease("refresh", Duration.ZERO)) {
      assertThat(lost).isNotNull();
      graph.write(Stories.article("a").says("Orion SUPPLIES Vega").done(), "1");
      change("l.owner = 'somebody'");
      assertThatThrownBy(
              () -> graph.write(Stories.article("b").says("Orion OWNS Vega").done(), "1"))
          .isInstanceOf(GraphLockedException.class)
          .hasMessageContaining("took over");
      assertThatThrownBy(() -> graph.remove("a")).isInstanceOf(GraphLockedException.class);
      assertThat(graph.counts().articles()).isEqualTo(1);
    }
    assertThatThrownBy(() -> graph.lease("refresh", Duration.ZERO))
        .as("the other's lease is not given back for it")
        .isInstanceOf(GraphLockedException.class);
  }

  @Test
  void runThatNeverToldItsEndIsInterrupted() {
    Run run =
        new Run(
            "r1",
            Run.Kind.REFRESH,
            java.time.Instant.parse("2026-03-01T10:00:00Z"),
            null,
            Run.Ending.RUNNING,
            List.of("here"),
            "1",
            new Run.Articles(3, 2, 1, 0, 1),
            new Changes(9, 8, 7, 6),
            List.of("a.html: it is empty"),
            null);
    graph.record(run);
    assertThat(graph.lastRun()).contains(run);
    graph.markInterruptedRuns();
    assertThat(graph.lastRun().orElseThrow().ending()).isEqualTo(Run.Ending.INTERRUPTED);
  }

  private void change(String properties) {
    try (Session session = graph.driver().session()) {
      session.run("MATCH (l:Lock) SET " + properties, Map.of()).consume();
    }
  }
}
