package org.relata.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import org.relata.article.ArticleReader;
import org.relata.graph.Graph;
import org.relata.graph.Run;
import org.relata.page.PageReader;
import org.relata.refresh.Refresh;
import org.relata.refresh.RefreshListener;
import org.relata.refresh.RefreshReport;
import org.relata.resolve.Judgements;
import org.relata.resolve.SharedJudgements;
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
        warnOfLostJudgements(relata.judgements(), graph, progress);
      }
      report = work.apply(wait ? refresh.waiting(LONGEST_WAIT) : refresh, progress);
    }
    print(line.getOut(), report);
    return report;
  }

  /** Without their file, what judgements made of articles is undone as these are extracted anew. */
  private static void warnOfLostJudgements(
      SharedJudgements judgements, Graph graph, Progress progress) {
    if (Files.exists(judgements.file())) {
      return;
    }
    long judged =
        graph.extractions().entrySet().stream()
            .filter(extraction -> Judgements.anyIn(extraction.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    if (judged > 0) {
      progress.warn(
          ("%d articles of the graph were extracted with judgements, and there is no %s: those that"
                  + " this run extracts lose what was judged; name the file with --judgements or"
                  + " RELATA_JUDGEMENTS and run it again")
              .formatted(judged, judgements.file().toAbsolutePath()));
    }
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
