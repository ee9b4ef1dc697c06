package org.relata.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Gone;
import org.relata.graph.Graph;
import org.relata.graph.Run;
import org.relata.page.PageReader;
import org.relata.refresh.Forget;
import org.relata.refresh.RefreshReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Removes articles. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description = {
      "Removes articles and all that only they support, as if they had never been read.",
      "A source that holds them still brings them back when it is refreshed."
    })
final class ForgetCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable Relata relata;

  @Parameters(
      paramLabel = "ARTICLE",
      arity = "0..*",
      description = "Identifiers or addresses of articles.")
  private List<String> articles = new ArrayList<>();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = {
        "What no other source than this brought: the absolute path or address that refresh was",
        "given, or its name."
      })
  private @Nullable String source;

  @Option(
      names = "--before",
      paramLabel = "DATE",
      description = "What was published before this day, such as 2025-01-31; undated ones stay.")
  private @Nullable LocalDate before;

  @Option(names = "--dry-run", description = "Tell what would go, and remove nothing.")
  private boolean dryRun;

  @Mixin private WritingOptions writing = new WritingOptions();

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    Forget what = what(line);
    if (dryRun) {
      return tell(what, line.getOut());
    }
    RefreshReport report =
        writing.run(
            Run.Kind.FORGET,
            Objects.requireNonNull(relata),
            line,
            new PageReader(),
            (refresh, progress) -> refresh.forget(what, progress));
    if (report.gone() == 0 && !what.articles().isEmpty()) {
      return ExitCode.NOT_FOUND.code;
    }
    return writing.exitCode(report).code;
  }

  private Forget what(CommandLine line) {
    try {
      return new Forget(articles, source, before);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(line, String.valueOf(e.getMessage()));
    }
  }

  private int tell(Forget what, PrintWriter out) {
    Relata program = Objects.requireNonNull(relata);
    try (Graph graph = program.openGraph()) {
      Gone gone = WritingOptions.refresh(program, graph, new PageReader()).wouldForget(what);
      out.println(
          "would remove %d articles; %s".formatted(gone.articles(), RunText.of(gone.changes())));
      return (gone.articles() == 0 ? ExitCode.NOT_FOUND : ExitCode.OK).code;
    }
  }
}
