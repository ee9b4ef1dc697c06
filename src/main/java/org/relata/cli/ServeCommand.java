package org.relata.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Starts the HTTP service on the graph as it is. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Starts the HTTP service on the graph as it is, until Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable Relata relata;

  @Mixin private ServiceOptions options = new ServiceOptions();
  @Mixin private UpkeepOptions refreshing = new UpkeepOptions();

  @Override
  public Integer call() throws InterruptedException {
    Relata program = Objects.requireNonNull(relata);
    Serving serving =
        new Serving(
            program, Objects.requireNonNull(spec).commandLine().getOut(), options, refreshing);
    try (Graph graph = program.openGraph(options)) {
      graph.migrate();
      serving.untilEnd(graph);
    }
    return ExitCode.OK.code;
  }
}
