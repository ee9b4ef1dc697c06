package org.relata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.benchmark.BenchmarkException;
import org.relata.benchmark.RefreshBenchmark;
import org.relata.benchmark.RefreshMeasurement;
import org.relata.graph.Graph;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures a refresh. */
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description = {
      "Measures a refresh of generated articles into a graph of its own, which is removed after,",
      "and the same again with nothing changed."
    })
final class BenchmarkRefreshCommand implements Callable<Integer> {
  private static final int LEAST = 10;
  private static final int MOST = 1_000_000;

  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable BenchmarkCommand benchmark;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "5000",
      description = "How many, " + LEAST + " to " + MOST + ". Default: ${DEFAULT-VALUE}.")
  private int articles;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (articles < LEAST || articles > MOST) {
      throw new CommandLine.ParameterException(
          line, "--articles takes " + LEAST + " to " + MOST + ", not " + articles);
    }
    Path folder = Files.createTempDirectory("relata-benchmark");
    try {
      print(line.getOut(), run(folder, line.getErr()));
    } catch (BenchmarkException e) {
      throw new CommandException(ExitCode.INTERNAL, String.valueOf(e.getMessage()));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    return ExitCode.OK.code;
  }

  private RefreshMeasurement run(Path folder, PrintWriter err) throws IOException {
    Relata program = Objects.requireNonNull(benchmark).program();
    try (Graph graph = Graph.open(folder.resolve("data"), Map.of())) {
      graph.migrate();
      return new RefreshBenchmark(graph, program.wiring().extraction(), articles)
          .run(
              Files.createDirectory(folder.resolve("pages")),
              step -> err.println("relata: " + step + " ..."));
    }
  }

  private void print(PrintWriter out, RefreshMeasurement measured) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("measured", measured);
      object.put("articles_per_second", measured.perSecond());
      object.put("checked_per_second", measured.checkedPerSecond());
      object.put("growth", measured.growth());
      out.println(JsonMapper.shared().writeValueAsString(object));
      return;
    }
    out.println(
        "%d articles, %d statements, %d edges"
            .formatted(measured.articles(), measured.statements(), measured.edges()));
    line(out, "read, articles/s", measured.perSecond());
    line(out, "unchanged, articles/s", measured.checkedPerSecond());
    line(out, "early article, ms", measured.early());
    line(out, "last articles, ms each", measured.late());
    line(out, "growth of the cost", measured.growth());
    line(out, "heap after collection, MB", measured.heapMegabytes());
  }

  private static void line(PrintWriter out, String what, double value) {
    out.println(String.format(Locale.ROOT, "%-28s%10.2f", what, value));
  }
}
