package org.relata.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Graph;
import org.relata.graph.GraphAddress;
import org.relata.graph.GraphCounts;
import org.relata.graph.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether Neo4j runs, where, and what the graph holds. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tells whether Neo4j runs, where, and what the graph holds; starts nothing.")
final class StatusCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable Relata relata;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Relata program = Objects.requireNonNull(relata);
    Optional<Graph> running = program.findGraph();
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("running", running.isPresent());
    if (running.isPresent()) {
      try (Graph graph = running.get()) {
        describe(graph, facts);
      }
    } else {
      facts.put("data", program.dataDirectory().toString());
    }
    print(out, facts);
    return (running.isPresent() ? ExitCode.OK : ExitCode.UNAVAILABLE).code;
  }

  private static void describe(Graph graph, Map<String, @Nullable Object> facts) {
    GraphAddress address = graph.address();
    facts.put("uri", address.uri());
    facts.put("browser", address.browser());
    facts.put("username", address.username());
    facts.put("data", address.data() == null ? null : address.data().toString());
    GraphCounts counts = graph.counts();
    facts.put("articles", counts.articles());
    facts.put("sentences", counts.sentences());
    facts.put("statements", counts.statements());
    facts.put("entities", counts.entities());
    facts.put("edges", counts.edges());
    Optional<Run> last = graph.lastRun();
    facts.put("extractor", last.map(Run::extractor).orElse(null));
    facts.put("lastRun", last.map(run -> run.started().toString()).orElse(null));
    facts.put("lastRunEnded", last.map(run -> run.ending().label()).orElse(null));
    facts.put("lastSources", last.map(run -> String.join(" ", run.sources())).orElse(null));
  }

  private void print(PrintWriter out, Map<String, @Nullable Object> facts) {
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(facts));
      return;
    }
    facts.forEach(
        (name, value) -> {
          if (value != null) {
            out.println("%-13s %s".formatted(name, value));
          }
        });
  }
}
