package org.relata.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.relata.graph.Graph;
import org.relata.graph.GraphCounts;

/** One kind of run over and over: ended by something each time, finished, and compared. */
final class Ordeal {
  private static final int PAGES = Integer.getInteger("relata.crash.pages", 40);
  private static final long SEED = Long.getLong("relata.crash.seed", 23);

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Asking without a pause would take the server from the work. */
  private static final Duration POLL = Duration.ofMillis(20);

  private final Random random = new Random(SEED);
  private final CrashWork work;
  private final Path folder;
  private String before = "";
  private String expected = "";
  private long millis;
  private long longest;
  private @Nullable GraphCounts counts;
  private int runs;
  private int amid;

  Ordeal(CrashWork work, Path folder) {
    this.work = work;
    this.folder = folder;
  }

  /** Does the work undisturbed, which is what all others must equal. */
  Ordeal undisturbed(Graph graph, Graph way) {
    begin(graph);
    before = dump(graph);
    long begun = System.nanoTime();
    run(way);
    millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    longest = millis;
    expected = dump(graph);
    assertThat(expected).as("what %s writes", work).isNotEqualTo(before);
    return this;
  }

  /** How long the undisturbed work took. */
  long millis() {
    return millis;
  }

  /** How many milliseconds after its first change work is to be ended at most; learnt by trying. */
  long longest() {
    return longest;
  }

  /** Waits until work of a process has changed the graph, or has ended. */
  void awaitChange(Graph graph, Process process) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(POLL)
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || !graph.counts().equals(counts));
  }

  long random(long bound) {
    return random.nextLong(Math.max(1, bound));
  }

  /** Brings the graph to where the work begins. */
  void begin(Graph graph) {
    try (Session session = graph.driver().session()) {
      session.run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n").consume();
    }
    work.prepare(new Newsstand(graph, folder), PAGES);
    counts = graph.counts();
  }

  void run(Graph graph) {
    work.run(new Newsstand(graph, folder));
  }

  /** Does the rest of work that something ended, and compares. */
  void finish(Graph graph, String ended) {
    String found = dump(graph);
    if (found.equals(expected)) {
      longest = longest * 3 / 4;
    } else if (!found.equals(before)) {
      amid++;
    }
    run(graph);
    runs++;
    assertThat(dump(graph))
        .as("%s %s, run %d of seed %d over %d pages", work, ended, runs, SEED, PAGES)
        .isEqualTo(expected);
    if (runs % 5 == 0) {
      report(ended);
    }
  }

  private void report(String ended) {
    System.err.printf(
        "%s of %d pages %s: %d runs of seed %d, %d amid the writing, all equal%n",
        work, PAGES, ended, runs, SEED, amid);
  }

  private String dump(Graph graph) {
    return new Newsstand(graph, folder).dump();
  }
}
