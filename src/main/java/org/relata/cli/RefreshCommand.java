package org.relata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Run;
import org.relata.graph.VanishedPolicy;
import org.relata.page.PageReader;
import org.relata.refresh.Intake;
import org.relata.refresh.RefreshReport;
import org.relata.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings the graph up to date with sources. */
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description = {
      "Brings the graph up to date with sources.",
      "Articles that have not changed are left alone; one that fails does not stop the others."
    })
final class RefreshCommand implements Callable<Integer> {
  /** Folder of the data directory with what was read of the web. */
  static final String PAGES = "pages";

  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable Relata relata;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description = {
        "Files, folders or http(s) addresses of HTML or plain text.",
        "None: the sources of a file, see --sources."
      })
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--vanished",
      paramLabel = "keep|mark|withdraw",
      defaultValue = "mark",
      description = {
        "What becomes of articles that a source held and holds no more: keep leaves them, mark",
        "notes on them since when they are gone, withdraw removes them with all that only they",
        "support. Default: ${DEFAULT-VALUE}. Sources of a file have their own."
      })
  private VanishedPolicy vanished = VanishedPolicy.MARK;

  @Mixin private SourceOptions listed = new SourceOptions();

  @Mixin private WritingOptions writing = new WritingOptions();

  @Mixin private ReadOptions options = new ReadOptions();

  @Override
  public Integer call() {
    Relata program = Objects.requireNonNull(relata);
    PageReader pages = options.reader().keeping(program.dataDirectory().resolve(PAGES));
    List<Source> named = listed.chosenUnless(sources);
    RefreshReport report =
        writing.run(
            Run.Kind.REFRESH,
            program,
            Objects.requireNonNull(spec).commandLine(),
            pages,
            (refresh, progress) ->
                named.isEmpty()
                    ? refresh.run(sources, vanished, progress)
                    : refresh.runAll(
                        named.stream().map(source -> Intake.of(source, pages)).toList(), progress));
    if (report.articles() == 0) {
      throw new CommandException(ExitCode.NO_INPUT, "no article in any input");
    }
    return writing.exitCode(report).code;
  }
}
