package org.relata.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.traffic.Latencies;
import org.relata.traffic.QueryBenchmark;
import org.relata.traffic.TrafficException;
import org.relata.traffic.TrafficPlan;
import org.relata.traffic.TrafficReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures the service beside the bare driver. */
@Command(
    name = "queries",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the service on a large graph of chance, in a Neo4j of its own that is removed",
      "afterwards: each kind of question by one client over HTTP, the Cypher that it takes without",
      "facts in memory by the bare driver, and many clients at once. Takes minutes, and 3 GB of the",
      "folder for passing files.",
      "P50 to MAX are of the service when it first meets the arguments, AGAIN P50 when it is asked",
      "the same again. DRIVER is the floor: all the Cypher that answers the question where nothing",
      "is kept in memory, asked again by the driver alone. RATIO is AGAIN over DRIVER at the median,",
      "below 1 where memory saves more than HTTP costs. CYPHERS counts what the service itself asks",
      "Neo4j for one answer, THEIR P50 is how long the driver alone takes for these."
    })
final class BenchmarkQueriesCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable BenchmarkCommand benchmark;

  @Option(
      names = "--entities",
      paramLabel = "N",
      defaultValue = "200000",
      description = "Entities of the graph. Default: ${DEFAULT-VALUE}.")
  private int entities;

  @Option(
      names = "--edges",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Facts of the graph. Default: ${DEFAULT-VALUE}.")
  private int edges;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How often each kind of question is asked. Default: ${DEFAULT-VALUE}.")
  private int times;

  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "50",
      description = "Clients that ask at once. Default: ${DEFAULT-VALUE}.")
  private int clients;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "60",
      description = "How long they do; one alone a third of it. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What graph and questions follow from. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    Relata program = Objects.requireNonNull(benchmark).program();
    try {
      TrafficPlan plan =
          new TrafficPlan(entities, edges, times, clients, Duration.ofSeconds(seconds), seed);
      TrafficReport report =
          new QueryBenchmark(plan, program.wiring().relations(), program.environment())
              .run(step -> line.getErr().println("relata: " + step + " ..."));
      print(line.getOut(), report);
      return ExitCode.OK.code;
    } catch (TrafficException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }

  private void print(PrintWriter out, TrafficReport report) {
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(report));
      return;
    }
    out.println(
        String.format(
            Locale.ROOT,
            "%,d entities, %,d facts, the largest hub in %,d; each question %,d times, milliseconds",
            report.plan().entities(),
            report.plan().edges(),
            report.largestDegree(),
            report.plan().times()));
    Table table =
        new Table(
            "QUESTION",
            "P50",
            "P95",
            "P99",
            "MAX",
            "AGAIN P50",
            "DRIVER P50",
            "P99",
            "RATIO",
            "CYPHERS",
            "THEIR P50");
    for (TrafficReport.Question question : report.questions()) {
      Latencies service = question.service();
      table.add(
          question.name(),
          service.p50(),
          service.p95(),
          service.p99(),
          service.max(),
          question.again().p50(),
          question.bare().p50(),
          question.bare().p99(),
          question.ratio(),
          question.statements(),
          question.asked().p50());
    }
    table.print(out, "");
    out.println(
        "errors: %d; paths over their budget: %d; ended by it: %d; SHORTEST 5 of Cypher: p50 %s, p99 %s"
            .formatted(
                report.errors(),
                report.overBudget(),
                report.stoppedByTime(),
                report.shortest().p50(),
                report.shortest().p99()));
    print(out, report.alone());
    print(out, report.crowd());
    out.println("p99 of the many over p99 of the one: " + report.crowding());
  }

  private static void print(PrintWriter out, TrafficReport.Load load) {
    out.println(
        String.format(
            Locale.ROOT,
            "%d clients for %.0f s: %d answers (%.0f/s), %d errors, p50 %s, p95 %s, p99 %s, max %s;"
                + " heap %d -> %d MB, Neo4j's %d -> %d MB",
            load.clients(),
            load.seconds(),
            load.latencies().count(),
            load.perSecond(),
            load.errors(),
            load.latencies().p50(),
            load.latencies().p95(),
            load.latencies().p99(),
            load.latencies().max(),
            load.before().service(),
            load.after().service(),
            load.before().server(),
            load.after().server()));
    if (!load.firstError().isEmpty()) {
      out.println("  first error: " + load.firstError());
    }
  }
}
