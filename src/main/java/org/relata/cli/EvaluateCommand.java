package org.relata.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.evaluation.Evaluation;
import org.relata.evaluation.EvaluationException;
import org.relata.evaluation.Report;
import org.relata.schema.Knowledge;
import org.relata.schema.Ontology;
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
        description = "Extract from the texts DIR/<doc>.txt.")
    @Nullable Path texts;

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

  @Override
  public Integer call() {
    Report report = report();
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    ReportText text = new ReportText(report);
    if (json) {
      out.println(text.json());
    } else {
      text.faults(errors).forEach(out::println);
      text.table().forEach(out::println);
    }
    out.flush();
    report.unread().forEach(this::warn);
    return (report.unread().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL).code;
  }

  private void warn(String message) {
    Objects.requireNonNull(spec).commandLine().getErr().println("relata: " + message);
  }

  private Report report() {
    Knowledge knowledge = Knowledge.bundled();
    try {
      Evaluation evaluation = Evaluation.against(gold, Ontology.read(knowledge));
      return source.predicted != null
          ? evaluation.ofFile(source.predicted)
          : evaluation.ofTexts(
              Objects.requireNonNull(source.texts),
              Objects.requireNonNull(relata).wiring().resolver(knowledge));
    } catch (EvaluationException e) {
      throw new CommandException(ExitCode.NO_INPUT, String.valueOf(e.getMessage()));
    }
  }
}
