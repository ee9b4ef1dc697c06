package org.relata.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Graph;
import org.relata.graph.GraphCounts;
import org.relata.page.PageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings everything up: the graph, samples in it, and the service. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Starts Neo4j and the HTTP service, until Ctrl-C.",
      "A graph that is empty is filled with the samples that come with relata."
    })
final class UpCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable Relata relata;

  @Mixin private ServiceOptions options = new ServiceOptions();
  @Mixin private UpkeepOptions refreshing = new UpkeepOptions();

  @Override
  public Integer call() throws InterruptedException {
    Relata program = Objects.requireNonNull(relata);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Serving serving = new Serving(program, out, options, refreshing);
    out.println("Starting Neo4j ...");
    try (Graph graph = program.openGraph(options)) {
      graph.migrate();
      GraphCounts counts = graph.counts();
      if (counts.articles() == 0) {
        out.println("The graph is empty: reading the samples ...");
        counts = readSamples(program, graph, out);
      }
      out.println(
          "The graph holds %d articles, %d entities and %d edges."
              .formatted(counts.articles(), counts.entities(), counts.edges()));
      serving.untilEnd(graph);
    }
    return ExitCode.OK.code;
  }

  private GraphCounts readSamples(Relata program, Graph graph, PrintWriter out) {
    try (Progress progress =
        Progress.on(Objects.requireNonNull(spec).commandLine().getErr(), false)) {
      var report = WritingOptions.refresh(program, graph, new PageReader()).runSamples(progress);
      out.println(RunText.of(report));
      return report.after();
    }
  }
}
