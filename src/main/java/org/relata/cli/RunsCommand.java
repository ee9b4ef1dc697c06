package org.relata.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Graph;
import org.relata.graph.Run;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Tells what changed the graph, and how it ended. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "Tells which runs changed the graph, the last first, and what each did.")
final class RunsCommand implements Callable<Integer> {
  private static final int MOST = 10_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable Relata relata;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many at most, 1 to " + MOST + ". Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(names = "--json", description = "Print one JSON object a run and line.")
  private boolean json;

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (limit < 1 || limit > MOST) {
      throw new CommandLine.ParameterException(
          line, "--limit takes 1 to " + MOST + ", not " + limit);
    }
    try (Graph graph = Objects.requireNonNull(relata).openGraph()) {
      graph.migrate();
      List<Run> runs = graph.runs(limit);
      if (json) {
        runs.forEach(run -> line.getOut().println(JsonMapper.shared().writeValueAsString(run)));
      } else {
        print(runs, line.getOut());
      }
      return (runs.isEmpty() ? ExitCode.NOT_FOUND : ExitCode.OK).code;
    }
  }

  private static void print(List<Run> runs, PrintWriter out) {
    if (runs.isEmpty()) {
      out.println("no run has changed this graph");
      return;
    }
    Table table =
        new Table(
            "started",
            "took",
            "what",
            "ended",
            "new",
            "changed",
            "same",
            "gone",
            "failed",
            "statements",
            "edges",
            "sources");
    for (Run run : runs) {
      table.add(
          TIME.format(run.started()),
          took(run.duration()),
          run.kind().label(),
          run.ending().label(),
          run.articles().created(),
          run.articles().changed(),
          run.articles().same(),
          run.articles().gone(),
          run.articles().failed(),
          "+%d -%d".formatted(run.changes().statementsAdded(), run.changes().statementsRemoved()),
          "+%d -%d".formatted(run.changes().edgesAdded(), run.changes().edgesRemoved()),
          String.join(" ", run.sources()));
    }
    table.print(out, "");
    runs.forEach(run -> printReasons(run, out));
  }

  private static void printReasons(Run run, PrintWriter out) {
    if (run.error() == null && run.failures().isEmpty()) {
      return;
    }
    out.println();
    out.println(TIME.format(run.started()) + " " + run.kind().label());
    if (run.error() != null) {
      out.println("    " + run.error());
    }
    run.failures().forEach(failure -> out.println("    " + failure));
    int more = run.articles().failed() - run.failures().size();
    if (more > 0) {
      out.println("    and " + more + " more");
    }
  }

  private static String took(@Nullable Duration duration) {
    return duration == null
        ? ""
        : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
