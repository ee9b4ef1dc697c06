package org.relata.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.benchmark.BenchmarkException;
import org.relata.benchmark.Comparison;
import org.relata.benchmark.ExtractionBenchmark;
import org.relata.benchmark.Measurement;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures the extraction beside CoreNLP's open information extraction. */
@Command(
    name = "extraction",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the extraction beside CoreNLP's pipeline tokenize,pos,lemma,ner,depparse,natlog,",
      "openie with its default models: each warm, on one thread, in a virtual machine of its own."
    })
final class BenchmarkExtractionCommand implements Callable<Integer> {
  private static final int LONGEST_WARM_UP = 600;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "Pages with articles.")
  private @Nullable Path folder;

  @Option(
      names = "--models",
      paramLabel = "JAR",
      description = "All of CoreNLP's English models. Default: that of Maven's local repository.")
  private Path models = ExtractionBenchmark.defaultModels();

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "CPU time that each reads articles before. Default: ${DEFAULT-VALUE}.")
  private int warmUp;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (warmUp < 0 || warmUp > LONGEST_WARM_UP) {
      throw new CommandLine.ParameterException(
          line, "--warm-up takes 0 to " + LONGEST_WARM_UP + " seconds, not " + warmUp);
    }
    Comparison comparison = run(line.getErr());
    print(line.getOut(), comparison);
    return ExitCode.OK.code;
  }

  private Comparison run(PrintWriter err) {
    try {
      return new ExtractionBenchmark(
              Objects.requireNonNull(folder), models, Duration.ofSeconds(warmUp))
          .run(step -> err.println("relata: " + step + " ..."));
    } catch (BenchmarkException e) {
      throw new CommandException(ExitCode.NO_INPUT, String.valueOf(e.getMessage()));
    }
  }

  private void print(PrintWriter out, Comparison comparison) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("relata", comparison.own());
      object.put("openie", comparison.peer());
      object.put("relata_tokens_per_second", Math.round(comparison.ownTokensPerSecond()));
      object.put("openie_tokens_per_second", Math.round(comparison.peerTokensPerSecond()));
      object.put("ratio", Math.round(comparison.ratio() * 100) / 100.0);
      out.println(JsonMapper.shared().writeValueAsString(object));
      return;
    }
    out.println(
        "%d articles, %d tokens"
            .formatted(comparison.peer().articles(), comparison.peer().tokens()));
    out.println(
        "%-10s%10s%10s%10s%10s%10s%10s"
            .formatted("", "tokens/s", "CPU s", "wall s", "load s", "load CPU", "heap MB"));
    out.println(row("relata", comparison.ownTokensPerSecond(), comparison.own()));
    out.println(row("OpenIE", comparison.peerTokensPerSecond(), comparison.peer()));
    out.println(String.format(Locale.ROOT, "ratio %.2f", comparison.ratio()));
  }

  private static String row(String name, double speed, Measurement measured) {
    return String.format(
        Locale.ROOT,
        "%-10s%10.0f%10.2f%10.2f%10.2f%10.2f%10.0f",
        name,
        speed,
        measured.cpuSeconds(),
        measured.wallSeconds(),
        measured.loadSeconds(),
        measured.loadCpuSeconds(),
        measured.heapMegabytes());
  }
}
