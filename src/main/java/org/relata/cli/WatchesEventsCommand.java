package org.relata.cli;

import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Notice;
import org.relata.query.InvalidQueryException;
import org.relata.watch.Watches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what changed of what a watch is of. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what changed of the watched facts, the oldest first; exits with 3 if there is nothing.",
      "Scripts give the number of the last event that they have to --after."
    })
final class WatchesEventsCommand extends WatchesTask {
  private static final int MOST = 10_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Parameters(paramLabel = "ID", description = "As 'relata watches list' shows it.")
  private String id = "";

  @Option(
      names = "--after",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description = "Only events after this one. Default: all of the last 30 days.")
  private long after;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many at most, 1 to " + MOST + ". Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Override
  ExitCode run(Watches watches, PrintWriter out) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidQueryException("--limit", "it takes 1 to " + MOST + ", not " + limit);
    }
    if (watches.find(id).isEmpty()) {
      throw missing(id);
    }
    List<Notice> notices = watches.notices(id, after, limit);
    if (wantsJson()) {
      notices.forEach(notice -> out.println(Question.json(notice)));
    } else if (notices.isEmpty()) {
      out.println("nothing has changed");
    } else {
      print(notices, out);
    }
    return notices.isEmpty() ? ExitCode.NOT_FOUND : ExitCode.OK;
  }

  private static void print(List<Notice> notices, PrintWriter out) {
    Table table = new Table("NUMBER", "TIME", "WHAT", "FACT", "CONFIDENCE", "STATEMENTS", "DENIED");
    for (Notice notice : notices) {
      Notice.Standing before = notice.before();
      Notice.Standing after = notice.after();
      table.add(
          notice.number(),
          TIME.format(notice.at()),
          notice.kind(),
          "%s —%s→ %s".formatted(notice.subjectName(), notice.relation(), notice.objectName()),
          turn(
              before == null ? null : decimals(before.confidence()),
              after == null ? null : decimals(after.confidence())),
          turn(
              before == null ? null : before.statements(),
              after == null ? null : after.statements()),
          turn(before == null ? null : before.denied(), after == null ? null : after.denied()));
    }
    table.print(out, "");
  }

  private static String decimals(double confidence) {
    return String.format(Locale.ROOT, "%.2f", confidence);
  }

  /** What was and what is, or one of them where they are the same or there is no other. */
  private static String turn(@Nullable Object before, @Nullable Object after) {
    if (before == null || before.equals(after)) {
      return String.valueOf(after);
    }
    return after == null ? before + " -> -" : before + " -> " + after;
  }
}
