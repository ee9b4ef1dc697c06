package org.relata.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relata.query.Changes;
import org.relata.query.Queries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what articles since a day changed. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description = "Tells which facts articles published since a day state or deny.")
final class ChangesCommand extends Question<Changes> {
  @Parameters(paramLabel = "SINCE", description = "The day, such as 2026-01-01.")
  private @Nullable LocalDate since;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "At most so many, 1 to 500. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Override
  Changes ask(Queries queries) {
    return queries.changes(Objects.requireNonNull(since), limit, asOf.day());
  }

  @Override
  void print(Changes answer, PrintWriter out) {
    for (Changes.Change change : answer.changes()) {
      out.println(String.join(", ", change.kinds()) + ": " + FactText.line(change.fact()));
      FactText.printQuotes(change.fact(), out, "    ");
    }
    for (Changes.Vanished gone : answer.vanished()) {
      out.println(
          "vanished on %s: %s —%s→ %s"
              .formatted(gone.day(), gone.subject().name(), gone.relation(), gone.object().name()));
      if (gone.quote() != null) {
        out.println("    “" + gone.quote() + "”");
        out.println("      <" + gone.url() + ">");
      }
    }
    if (isEmpty(answer)) {
      out.println("nothing since " + answer.since());
    } else if (!answer.complete()) {
      out.println("there are more; raise --limit or take a later day");
    }
  }

  @Override
  boolean isEmpty(Changes answer) {
    return answer.changes().isEmpty() && answer.vanished().isEmpty();
  }
}
