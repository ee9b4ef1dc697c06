package org.relata.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relata.graph.Graph;
import org.relata.graph.GraphException;
import org.relata.graph.Neo4jTestServer;

/**
 * Whatever ends a run at whatever moment, the same run again ends in the graph of an undisturbed
 * one. The build tries it a little. More: {@code -Drelata.crash.runs=100} kills each kind of run so
 * often, {@code -Drelata.crash.cuts=50} cuts connections, {@code -Drelata.crash.neo4j=20} kills
 * Neo4j and {@code -Drelata.crash.restarts=20} stops and starts it; {@code
 * -Drelata.crash.pages=200} is over so many pages, {@code -Drelata.crash.seed=24} at other moments.
 */
@ExtendWith(Neo4jTestServer.class)
class CrashIT {
  private static final int RUNS = Integer.getInteger("relata.crash.runs", 1);
  private static final int CUTS = Integer.getInteger("relata.crash.cuts", 2);

  /** The others write in the same ways, only more of them. */
  private static final Set<CrashWork> IN_THE_BUILD =
      EnumSet.of(CrashWork.REFRESH, CrashWork.REBUILD, CrashWork.FORGET_SOURCE);

  private static final String PATIENCE = "RELATA_NEO4J_PATIENCE";

  /** Less than a server's start takes. */
  private static final Duration SHORT = Duration.ofSeconds(3);

  /** More than that, so that most runs survive it. */
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Graph graph;
  private final Path folder;

  CrashIT(Graph graph, @TempDir Path folder) {
    this.graph = graph;
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource
  void killedRunAgainEqualsUndisturbedOne(CrashWork work) throws Exception {
    assumeThat(RUNS > 1 || IN_THE_BUILD.contains(work)).isTrue();
    Ordeal ordeal = new Ordeal(work, folder).undisturbed(graph, graph);
    for (int i = 0; i < RUNS; i++) {
      ordeal.begin(graph);
      Process killed = RefreshProcess.start(graph.address(), work, folder);
      awaitBegin(killed);
      if (i % 4 != 3) {
        // most moments are amid the writing; how long a new process takes to come to it varies
        ordeal.awaitChange(graph, killed);
      }
      killed.waitFor(ordeal.random(ordeal.longest()), TimeUnit.MILLISECONDS);
      killed.destroyForcibly().waitFor();
      ordeal.finish(graph, "killed");
    }
  }

  private static void awaitBegin(Process process) throws IOException {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo(RefreshProcess.BEGUN);
    }
  }

  @Test
  void runWhoseConnectionsBreakAgainEqualsUndisturbedOne() throws Exception {
    Ordeal ordeal = new Ordeal(CrashWork.REFRESH, folder);
    long bytes;
    try (BreakingProxy proxy = BreakingProxy.before(graph.address().uri());
        Graph watched = through(proxy)) {
      ordeal.undisturbed(graph, watched);
      bytes = proxy.passed();
    }
    for (int i = 0; i < CUTS; i++) {
      ordeal.begin(graph);
      Duration pause =
          i % 2 == 0 ? BreakingProxy.FOR_EVER : Duration.ofMillis(ordeal.random(3_000));
      try (BreakingProxy proxy =
              BreakingProxy.before(graph.address().uri(), ordeal.random(bytes), pause);
          Graph shaky = through(proxy)) {
        ordeal.run(shaky);
      } catch (GraphException broken) {
        assertThat(broken).hasMessageContaining("Neo4j");
      }
      ordeal.finish(graph, "cut off");
    }
  }

  private Graph through(BreakingProxy proxy) {
    return Graph.open(
        null,
        Map.of(
            PATIENCE,
            Long.toString(SHORT.toSeconds()),
            "NEO4J_URI",
            proxy.uri(),
            "NEO4J_USERNAME",
            graph.address().username(),
            "NEO4J_PASSWORD",
            String.valueOf(graph.address().password())));
  }

  @Test
  @EnabledIfSystemProperty(named = "relata.crash.neo4j", matches = "\\d+")
  void runWhoseServerIsKilledAgainEqualsUndisturbedOne(@TempDir Path data) throws Exception {
    disturb(
        data,
        Integer.getInteger("relata.crash.neo4j"),
        "robbed of its server",
        SHORT,
        (server, run) -> {
          server.destroyForcibly();
          awaitEnd(run);
        });
  }

  @Test
  @EnabledIfSystemProperty(named = "relata.crash.restarts", matches = "\\d+")
  void runWhoseServerIsStoppedAndStartedAgainEqualsUndisturbedOne(@TempDir Path data)
      throws Exception {
    disturb(
        data,
        Integer.getInteger("relata.crash.restarts"),
        "with its server stopped and started",
        LONG,
        (server, run) -> server.destroy());
  }

  /** Starts the server anew each time that something ended it. */
  private void disturb(
      Path data,
      int runs,
      String how,
      Duration patience,
      BiConsumer<ProcessHandle, CompletableFuture<Void>> end)
      throws Exception {
    Graph own = open(data, patience);
    try {
      own.migrate();
      Ordeal ordeal = new Ordeal(CrashWork.REFRESH, folder).undisturbed(own, own);
      for (int i = 0; i < runs; i++) {
        CompletableFuture<Void> run = begin(ordeal, own);
        Thread.sleep(ordeal.random(ordeal.millis()));
        end.accept(server(data), run);
        Graph anew = open(data, patience);
        awaitEnd(run);
        own.close();
        own = anew;
        ordeal.finish(own, how);
      }
    } finally {
      own.close();
    }
  }

  private static Graph open(Path data, Duration patience) {
    Map<String, String> environment = new HashMap<>(Neo4jTestServer.QUICK_START);
    environment.put(PATIENCE, Long.toString(patience.toSeconds()));
    return Graph.open(data, environment);
  }

  private static CompletableFuture<Void> begin(Ordeal ordeal, Graph graph) {
    ordeal.begin(graph);
    return CompletableFuture.runAsync(() -> ordeal.run(graph));
  }

  /** It may have ended before its server, or survive a short absence. */
  private static void awaitEnd(CompletableFuture<Void> run) {
    try {
      run.join();
    } catch (CompletionException e) {
      assertThat(e).hasCauseInstanceOf(GraphException.class);
    }
  }

  private static ProcessHandle server(Path data) throws IOException {
    Properties state = new Properties();
    try (var in = Files.newInputStream(data.resolve("neo4j").resolve("server.properties"))) {
      state.load(in);
    }
    return ProcessHandle.of(Long.parseLong(state.getProperty("pid"))).orElseThrow();
  }
}
