package org.relata.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.relata.graph.Graph;
import org.relata.graph.GraphException;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.VanishedPolicy;

/**
 * Whatever ends a refresh at whatever moment, the same refresh again ends in the graph of an
 * undisturbed one. The build does it a few times; more with {@code -Drelata.crash.runs=100}, over
 * more pages with {@code -Drelata.crash.pages=200}; {@code -Drelata.crash.neo4j=20} kills Neo4j.
 */
@ExtendWith(Neo4jTestServer.class)
class CrashIT {
  private static final int RUNS = Integer.getInteger("relata.crash.runs", 2);
  private static final int PAGES = Integer.getInteger("relata.crash.pages", 40);
  private static final int MOMENT_MILLIS = 200;
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Random random = new Random(Long.getLong("relata.crash.seed", 23));
  private final Path folder;
  private final Path data;
  private Newsstand stand;
  private Graph graph;

  CrashIT(@TempDir Path folder, @TempDir Path data) {
    this.folder = folder;
    this.data = data;
  }

  @BeforeEach
  void open(Graph graph) {
    this.graph = graph;
    stand = new Newsstand(graph, folder);
    new GeneratedPages(7).write(stand, PAGES);
  }

  @Test
  void killedRefreshAgainEqualsUndisturbedOne() throws Exception {
    Map<String, String> environment = environment();
    wholeRun(environment, folder);
    String expected = stand.dump();
    int all = (int) graph.counts().articles();
    assertThat(all).isPositive();
    int amid = 0;
    for (int i = 0; i < RUNS; i++) {
      clear();
      Process killed = RefreshProcess.start(environment, folder);
      awaitBegin(killed);
      awaitArticles(killed, random.nextInt(all));
      if (!killed.waitFor(random.nextLong(MOMENT_MILLIS), TimeUnit.MILLISECONDS)) {
        killed.destroyForcibly().waitFor();
      }
      long articles = graph.counts().articles();
      amid += articles > 0 && !stand.dump().equals(expected) ? 1 : 0;
      wholeRun(environment, folder);
      assertThat(stand.dump()).as("run %d, killed at %d articles", i, articles).isEqualTo(expected);
      report("relata", i, articles);
    }
    System.err.printf("%d runs killed, %d of them with a part written%n", RUNS, amid);
  }

  @Test
  @EnabledIfSystemProperty(named = "relata.crash.neo4j", matches = "\\d+")
  void refreshWhoseServerWasKilledAgainEqualsUndisturbedOne() throws Exception {
    int runs = Integer.getInteger("relata.crash.neo4j");
    Path first = data.resolve("undisturbed");
    long took = wholeRun(Map.of(), folder, first);
    String expected = dumpOf(first);
    for (int i = 0; i < runs; i++) {
      Path own = data.resolve("run-" + i);
      Process robbed = RefreshProcess.start(Map.of(), folder, own);
      awaitBegin(robbed);
      Thread.sleep(random.nextLong(took + 1));
      server(own).ifPresent(ProcessHandle::destroyForcibly);
      assertThat(robbed.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      wholeRun(Map.of(), folder, own);
      assertThat(dumpOf(own)).as("run %d", i).isEqualTo(expected);
      report("Neo4j", i, -1);
    }
  }

  @Test
  void refreshWhoseConnectionsBreakAgainEqualsUndisturbedOne() throws Exception {
    stand.read(VanishedPolicy.MARK);
    String expected = stand.dump();
    for (int i = 0; i < RUNS; i++) {
      clear();
      try (BreakingProxy proxy =
              BreakingProxy.before(graph.address().uri(), random.nextLong(400_000));
          Graph shaky = Graph.open(null, through(proxy))) {
        new Newsstand(shaky, folder).read(VanishedPolicy.MARK);
      } catch (GraphException broken) {
        assertThat(broken).hasMessageContaining("Neo4j");
      }
      readWaiting();
      assertThat(stand.dump()).as("run %d", i).isEqualTo(expected);
    }
  }

  private void readWaiting() {
    stand
        .by("rules-1")
        .waiting(PATIENCE)
        .run(List.of(folder.toString()), VanishedPolicy.MARK, stand.listener());
  }

  private Map<String, String> through(BreakingProxy proxy) {
    Map<String, String> environment = new HashMap<>(environment());
    environment.put("NEO4J_URI", proxy.uri());
    return environment;
  }

  private Map<String, String> environment() {
    return Map.of(
        "NEO4J_URI", graph.address().uri(),
        "NEO4J_USERNAME", graph.address().username(),
        "NEO4J_PASSWORD", String.valueOf(graph.address().password()));
  }

  /** Runs to the end; returns the milliseconds from the first write. */
  private static long wholeRun(Map<String, String> environment, Object... args) throws Exception {
    Process process = RefreshProcess.start(environment, args);
    awaitBegin(process);
    long begun = System.nanoTime();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  private void awaitArticles(Process process, int count) {
    // asking without a pause would take the server from the refresh
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(POLL)
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || graph.counts().articles() >= count);
  }

  private static void awaitBegin(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(out.readLine()).isEqualTo(RefreshProcess.BEGUN);
  }

  private static Optional<ProcessHandle> server(Path data) throws IOException {
    Properties state = new Properties();
    try (var in = Files.newInputStream(data.resolve("neo4j").resolve("server.properties"))) {
      state.load(in);
    }
    return ProcessHandle.of(Long.parseLong(state.getProperty("pid")));
  }

  private static String dumpOf(Path data) {
    try (Graph graph = Graph.open(data)) {
      StringBuilder out = new StringBuilder();
      graph.dump(out);
      return out.toString();
    }
  }

  private static void report(String killed, int run, long articles) {
    if (RUNS > 2) {
      System.err.printf(
          "%s killed, run %d%s: equal%n",
          killed, run + 1, articles < 0 ? "" : " with " + articles + " articles written");
    }
  }

  private void clear() {
    try (Session session = graph.driver().session()) {
      session.run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n").consume();
    }
  }
}
