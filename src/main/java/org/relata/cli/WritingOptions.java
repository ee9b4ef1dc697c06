package org.relata.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiFunction;
import org.relata.article.ArticleReader;
import org.relata.graph.Graph;
import org.relata.graph.Run;
import org.relata.page.PageReader;
import org.relata.refresh.Refresh;
import org.relata.refresh.RefreshListener;
import org.relata.refresh.RefreshReport;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** How a command that writes deals with others that do, and how it tells what it did. */
final class WritingOptions {
  /** Longer than any run; without a bound a lock that nobody gives back would hold for ever. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  @Option(
      names = "--wait",
      description =
          "Wait for another run to end, a day at most, rather than to end with exit code 7.")
  private boolean wait;

  @Option(
      names = "--json",
      description =
          "Print the report as one JSON object, and progress on standard error as one a line.")
  private boolean json;

  @Option(names = "--exit-code", description = "End with exit code 8 if nothing had to change.")
  private boolean exitCode;

  /**
   * Does a run on the user's graph and prints its report.
   *
   * @param kind what is done
   * @param pages reads pages, if any are read
   * @param work does it
   */
  RefreshReport run(
      Run.Kind kind,
      Relata relata,
      CommandLine line,
      PageReader pages,
      BiFunction<Refresh, RefreshListener, RefreshReport> work) {
    RefreshReport report;
    try (Graph graph = relata.openGraph();
        Progress progress = Progress.on(line.getErr(), json)) {
      Refresh refresh = refresh(relata, graph, pages);
      if (kind != Run.Kind.FORGET) {
        LostJudgements.warning(relata.judgements(), graph).ifPresent(progress::warn);
      }
      report = work.apply(wait ? refresh.waiting(LONGEST_WAIT) : refresh, progress);
    }
    print(line.getOut(), report);
    return report;
  }

  private void print(PrintWriter out, RefreshReport report) {
    out.println(json ? JsonMapper.shared().writeValueAsString(report) : RunText.of(report));
  }

  /** Returns the exit code of a report: done, done with failures, or nothing to do. */
  ExitCode exitCode(RefreshReport report) {
    if (!report.failures().isEmpty()) {
      return ExitCode.PARTIAL;
    }
    return exitCode && report.changedNothing() ? ExitCode.UNCHANGED : ExitCode.OK;
  }

  /** Prepares a graph and what fills it. */
  static Refresh refresh(Relata relata, Graph graph, PageReader pages) {
    graph.migrate();
    return new Refresh(graph, relata.extraction(), pages, new ArticleReader(), Clock.systemUTC());
  }
}
