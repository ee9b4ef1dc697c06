package org.relata.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.article.ArticleReader;
import org.relata.graph.Graph;
import org.relata.graph.GraphCounts;
import org.relata.page.PageReader;
import org.relata.refresh.Intake;
import org.relata.refresh.Refresh;
import org.relata.refresh.RefreshReport;
import org.relata.source.Source;
import org.relata.source.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

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
  private static final String PAGES = "pages";

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

  @Option(names = "--json", description = "Print the report as one JSON object.")
  private boolean json;

  @Mixin private SourceOptions listed = new SourceOptions();

  @Mixin private ReadOptions options = new ReadOptions();

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Relata program = Objects.requireNonNull(relata);
    PageReader reader = options.reader();
    List<Source> named = listed.chosenUnless(sources);
    RefreshReport report;
    try (Graph graph = program.openGraph();
        Progress progress = Progress.on(spec.commandLine().getErr())) {
      // after the graph, which makes the folder around it
      PageReader pages = reader.keeping(program.dataDirectory().resolve(PAGES));
      Refresh refresh = refresh(program, graph, pages);
      report =
          named.isEmpty()
              ? refresh.run(sources, progress)
              : refresh.runAll(
                  named.stream().map(source -> intake(source, pages)).toList(), progress);
    }
    out.println(json ? JsonMapper.shared().writeValueAsString(report) : text(report));
    if (report.articles() == 0) {
      throw new CommandException(ExitCode.NO_INPUT, "no article in any input");
    }
    return (report.failures().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL).code;
  }

  private static Intake intake(Source source, PageReader pages) {
    return new Intake(source.name(), () -> Sources.pages(source, pages));
  }

  /** Prepares a graph and what fills it. */
  static Refresh refresh(Relata relata, Graph graph, PageReader pages) {
    graph.migrate();
    return new Refresh(
        graph, relata.wiring().extraction(), pages, new ArticleReader(), Clock.systemUTC());
  }

  /** Tells what a refresh did in one line. */
  static String text(RefreshReport report) {
    GraphCounts before = report.before();
    GraphCounts after = report.after();
    return "%d new, %d changed, %d the same, %d failed; statements %d -> %d, edges %d -> %d"
        .formatted(
            report.created(),
            report.changed(),
            report.same(),
            report.failures().size(),
            before.statements(),
            after.statements(),
            before.edges(),
            after.edges());
  }
}
