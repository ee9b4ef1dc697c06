package org.relata.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relata.watch.WatchState;
import org.relata.watch.Watches;
import picocli.CommandLine.Command;

/** Lists the watches. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the watches, the oldest first; exits with 3 if there is none.")
final class WatchesListCommand extends WatchesTask {
  @Override
  ExitCode run(Watches watches, PrintWriter out) {
    List<WatchState> all = watches.all();
    if (wantsJson()) {
      out.println(Question.json(Map.of("watches", all)));
    } else if (all.isEmpty()) {
      out.println("nothing is watched");
    } else {
      print(all, out);
    }
    return all.isEmpty() ? ExitCode.NOT_FOUND : ExitCode.OK;
  }

  private static void print(List<WatchState> all, PrintWriter out) {
    Table table = new Table("ID", "ENTITY", "WITH", "RELATION", "CONDITIONS", "WEBHOOK", "FAILING");
    for (WatchState watch : all) {
      table.add(
          watch.id(),
          name(watch.entity(), watch.entityName()),
          name(watch.with(), watch.withName()),
          watch.relation() == null ? "" : String.join(",", watch.relation()),
          conditions(watch),
          Objects.requireNonNullElse(watch.webhook(), ""),
          Objects.requireNonNullElse(watch.failing(), ""));
    }
    table.print(out, "");
  }

  /** What an entity is called now; its identifier where the graph has it no more. */
  private static String name(@Nullable String id, @Nullable String name) {
    return name != null ? name : Objects.requireNonNullElse(id, "");
  }

  /** The options of a watch beside whose facts it is of. */
  private static String conditions(WatchState watch) {
    List<String> conditions = new ArrayList<>();
    add(conditions, "--direction", watch.direction());
    add(conditions, "--modality", watch.modality());
    add(conditions, "--min-confidence", watch.minConfidence());
    add(conditions, "--min-publishers", watch.minPublishers());
    add(conditions, "--from", watch.from());
    add(conditions, "--to", watch.to());
    return String.join(" ", conditions);
  }

  private static void add(List<String> conditions, String option, @Nullable Object value) {
    if (value != null) {
      conditions.add(option + " " + value);
    }
  }
}
