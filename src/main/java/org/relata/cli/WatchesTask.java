package org.relata.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Graph;
import org.relata.query.Queries;
import org.relata.watch.Watches;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that works with the watches of the graph: text for people, JSON for scripts. */
abstract class WatchesTask implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Print JSON, as the HTTP API answers, a line each.")
  private boolean json;

  /** Does the work. */
  abstract ExitCode run(Watches watches, PrintWriter out);

  /** Tells whether the user wants JSON. */
  final boolean wantsJson() {
    return json;
  }

  /** Ends the command for want of a watch. */
  static CommandException missing(String id) {
    return new CommandException(
        ExitCode.NOT_FOUND, "no watch '%s'; see 'relata watches list'".formatted(id));
  }

  @Override
  public final Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    Relata program = Objects.requireNonNull((Relata) spec.root().userObject());
    return Question.answered(
        () -> {
          try (Graph graph = program.openGraph()) {
            graph.migrate();
            Queries queries = program.wiring().queries(graph);
            try (Watches watches = Watches.unsent(graph, queries, Clock.systemUTC())) {
              return run(watches, line.getOut()).code;
            }
          }
        });
  }
}
