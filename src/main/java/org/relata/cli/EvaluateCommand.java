package org.relata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.evaluation.Evaluation;
import org.relata.evaluation.EvaluationException;
import org.relata.evaluation.Report;
import org.relata.resolve.Resolver;
import org.relata.schema.Knowledge;
import org.relata.schema.Ontology;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures the extraction against sentences annotated by hand. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures the extraction against annotated sentences; needs no database.")
final class EvaluateCommand implements Callable<Integer> {
  /** Where statements come from. */
  static final class Source {
    @Option(
        names = "--texts",
        paramLabel = "DIR",
        required = true,
        description = "Extract from the texts DIR/<doc>.txt; may be given several times.")
    List<Path> texts = new ArrayList<>();

    @Option(
        names = "--predicted",
        paramLabel = "FILE",
        required = true,
        description = "Measure the statements that extract --format jsonl wrote to FILE.")
    @Nullable Path predicted;
  }

  @ParentCommand private @Nullable Relata relata;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "Files of annotated sentences, one JSON object a line.")
  private List<Path> gold = new ArrayList<>();

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

  @Option(
      names = "--errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "Show N statements that are wrong and N that were missed.")
  private int errors;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--fit",
      paramLabel = "FILE",
      description =
          "Fit the model of confidence to the texts and write it to FILE (confidence.txt).")
  private @Nullable Path fit;

  @Option(
      names = "--unseen",
      paramLabel = "GOLD",
      description = "With --fit: gold of articles that no rule was made for, to take the level of.")
  private @Nullable Path unseen;

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    if (fit != null && source.texts.isEmpty()) {
      throw new CommandLine.ParameterException(line, "--fit needs --texts to extract from");
    }
    Report report = report();
    PrintWriter out = line.getOut();
    ReportText text = new ReportText(report);
    if (json) {
      out.println(text.json());
    } else {
      text.faults(errors).forEach(out::println);
      text.table().forEach(out::println);
    }
    out.flush();
    report.unread().forEach(message -> line.getErr().println("relata: " + message));
    return (report.unread().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL).code;
  }

  private Report report() {
    Knowledge knowledge = Knowledge.bundled();
    try {
      Evaluation evaluation = evaluation(gold, knowledge);
      if (source.predicted != null) {
        return evaluation.ofFile(source.predicted);
      }
      Resolver resolver = Objects.requireNonNull(relata).wiring().resolver(knowledge);
      if (fit != null) {
        Optional<Evaluation> level =
            Optional.ofNullable(unseen).map(file -> evaluation(List.of(file), knowledge));
        write(evaluation.fit(level, source.texts, resolver), fit);
      }
      return evaluation.ofTexts(source.texts, resolver);
    } catch (EvaluationException e) {
      throw new CommandException(ExitCode.NO_INPUT, String.valueOf(e.getMessage()));
    }
  }

  private static Evaluation evaluation(List<Path> files, Knowledge knowledge) {
    return Evaluation.against(files, Ontology.read(knowledge));
  }

  private static void write(String text, Path file) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.NO_INPUT, "cannot write " + file + "; name a file in an existing folder");
    }
  }
}
