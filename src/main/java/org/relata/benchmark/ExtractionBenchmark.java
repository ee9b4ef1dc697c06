package org.relata.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Measures the extraction and its peer on the articles of a folder. */
public final class ExtractionBenchmark {
  /** Version of CoreNLP and its models, that of the build. */
  static final String CORENLP = "4.5.10";

  private final ChildMachine machine = new ChildMachine("3g");
  private final Path folder;
  private final Path models;
  private final Duration warmUp;

  /**
   * Prepares a benchmark.
   *
   * @param folder pages with articles
   * @param models jar of all of CoreNLP's English models
   * @param warmUp CPU time that each pipeline reads articles for before it is measured
   * @throws BenchmarkException if the folder has no article, or there is no such jar
   */
  public ExtractionBenchmark(Path folder, Path models, Duration warmUp) {
    Corpus.read(folder);
    if (!Files.isRegularFile(models)) {
      throw new BenchmarkException(
          "no models at "
              + models
              + "; fetch them with mvn dependency:get"
              + " -Dartifact=edu.stanford.nlp:stanford-corenlp:"
              + CORENLP
              + ":jar:models, or name them with --models");
    }
    this.folder = folder;
    this.models = models;
    this.warmUp = warmUp;
  }

  /** Returns where Maven keeps the models. */
  public static Path defaultModels() {
    return Path.of(
        System.getProperty("user.home"),
        ".m2/repository/edu/stanford/nlp/stanford-corenlp",
        CORENLP,
        "stanford-corenlp-" + CORENLP + "-models.jar");
  }

  /**
   * Measures both, one after the other; takes minutes.
   *
   * @param progress is told what is done next
   * @throws BenchmarkException if a pipeline fails
   */
  public Comparison run(Consumer<String> progress) {
    progress.accept("measuring relata");
    Measurement own = measure(PipelineKind.OWN, null);
    progress.accept("measuring CoreNLP's OpenIE pipeline");
    Measurement peer = measure(PipelineKind.PEER, models);
    return new Comparison(own, peer);
  }

  private Measurement measure(PipelineKind kind, @Nullable Path added) {
    String printed =
        machine.run(
            added, List.of(kind.name(), folder.toString(), Long.toString(warmUp.toSeconds())));
    return JsonMapper.shared().readValue(printed, Measurement.class);
  }
}
