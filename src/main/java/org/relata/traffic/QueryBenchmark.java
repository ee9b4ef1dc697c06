package org.relata.traffic;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.relata.api.Service;
import org.relata.graph.Graph;
import org.relata.graph.GraphTables;
import org.relata.query.Queries;
import org.relata.schema.Knowledge;
import org.relata.schema.RelationType;
import org.springframework.util.FileSystemUtils;

/** Measures the service on a large graph of chance, in a database of its own that passes. */
public final class QueryBenchmark {
  private static final String ANY_HOST = "127.0.0.1";
  private static final int MEGABYTE = 1 << 20;
  private static final Duration MEMORY_PATIENCE = Duration.ofMinutes(2);

  private final TrafficPlan plan;
  private final Collection<RelationType> relations;
  private final Map<String, String> environment;

  /**
   * Prepares a benchmark.
   *
   * @param plan what is measured
   * @param relations the ontology's
   * @param environment sizes of the server, as for any other
   */
  public QueryBenchmark(
      TrafficPlan plan, Collection<RelationType> relations, Map<String, String> environment) {
    this.plan = plan;
    this.relations = List.copyOf(relations);
    this.environment = Map.copyOf(environment);
  }

  /**
   * Makes the graph and measures; takes minutes and gigabytes of the folder for passing files, and
   * leaves none of them.
   *
   * @param progress is told what is done next
   * @throws TrafficException if files cannot be written
   */
  public TrafficReport run(Consumer<String> progress) {
    Path folder = folder();
    try {
      return runIn(folder, progress);
    } catch (IOException e) {
      throw new TrafficException("cannot write passing files: " + e.getMessage(), e);
    } finally {
      delete(folder);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("relata-benchmark");
    } catch (IOException e) {
      throw new TrafficException("cannot make a passing folder: " + e.getMessage(), e);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new TrafficException("cannot remove " + folder + "; remove it by hand", e);
    }
  }

  private TrafficReport runIn(Path folder, Consumer<String> progress) throws IOException {
    RandomGraph random = new RandomGraph(plan.entities(), plan.edges(), relations, plan.seed());
    progress.accept(
        "making a graph of %,d entities and %,d facts".formatted(plan.entities(), plan.edges()));
    Path files = Files.createDirectory(folder.resolve("tables"));
    GraphTables tables = random.write(files);
    progress.accept("importing it, and building its indexes");
    try (Graph graph = Graph.importing(folder.resolve("data"), tables, environment)) {
      delete(files);
      Recorder recorder = new Recorder();
      Queries queries = Queries.over(graph, relations, Knowledge.bundled(), recorder);
      Recorder floor = new Recorder();
      Queries byCypher = Queries.over(graph, relations, Knowledge.bundled(), floor);
      try (Service service = Service.start(queries, ANY_HOST, 0);
          Service plain = Service.start(byCypher, ANY_HOST, 0)) {
        BareDriver bare =
            new BareDriver(graph.driver(), relations.stream().map(RelationType::name).toList());
        progress.accept("reading the facts into memory");
        queries.keepInMemory();
        awaitMemory(queries);
        SingleClient client =
            new SingleClient(
                new SingleClient.Recorded(service.address(), recorder),
                new SingleClient.Recorded(plain.address(), floor),
                random,
                bare);
        return measure(service, random, client, bare, progress);
      }
    }
  }

  /** Waits until the service has the facts in memory; it keeps none of too many. */
  private static void awaitMemory(Queries queries) {
    long end = System.nanoTime() + MEMORY_PATIENCE.toNanos();
    while (!queries.isInMemory() && System.nanoTime() - end < 0) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new TrafficException("interrupted while facts are read", e);
      }
    }
  }

  private TrafficReport measure(
      Service service,
      RandomGraph graph,
      SingleClient client,
      BareDriver bare,
      Consumer<String> progress) {
    Random random = new Random(plan.seed());
    progress.accept("warming up");
    client.warmUp(Math.max(10, plan.times() / 5), random);
    List<TrafficReport.Question> questions = new ArrayList<>();
    for (QuestionKind kind : QuestionKind.values()) {
      progress.accept("asking for " + kind.label());
      questions.add(client.measure(kind, plan.times(), random));
    }
    Crowd crowd = new Crowd(service.address(), graph, () -> memory(bare));
    Duration single = plan.time().dividedBy(3);
    progress.accept("one client asks all kinds for %d s".formatted(single.toSeconds()));
    TrafficReport.Load alone = crowd.ask(1, single, plan.seed());
    progress.accept("%d clients ask for %d s".formatted(plan.clients(), plan.time().toSeconds()));
    TrafficReport.Load together = crowd.ask(plan.clients(), plan.time(), plan.seed() + 1);
    return new TrafficReport(
        plan,
        graph.population().largestDegree(),
        questions,
        client.shortest(),
        client.errors(),
        client.overBudget(),
        client.stoppedByTime(),
        alone,
        together);
  }

  private static TrafficReport.Memory memory(BareDriver bare) {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return new TrafficReport.Memory(used / MEGABYTE, bare.serverHeap() / MEGABYTE);
  }
}
