package org.relata.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.query.FactRequest.Direction;
import org.relata.schema.Modality;
import org.relata.watch.WatchRequest;
import org.relata.watch.WatchState;
import org.relata.watch.Watches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a watch. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Watches the facts that 'relata relations' lists for the same options, but for those that are",
      "only denied; without a name, those of some relations, whosever they are."
    })
final class WatchesAddCommand extends WatchesTask {
  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "Identifier, name, alias or ticker.")
  private @Nullable String name;

  @Option(names = "--with", paramLabel = "NAME", description = "The entity at the other end.")
  private @Nullable String with;

  @Option(
      names = "--relation",
      paramLabel = "RELATION",
      split = ",",
      description = "Only these relations, such as SUPPLIES.")
  private Set<@Nullable String> relations = new LinkedHashSet<>();

  @Option(
      names = "--direction",
      defaultValue = "any",
      description = "any; out: the entity is subject; in: it is object.")
  private Direction direction = Direction.ANY;

  @Option(
      names = "--modality",
      description =
          "Only facts with such a statement: asserted, reported, planned, possible, negated.")
  private @Nullable Modality modality;

  @Option(names = "--min-confidence", paramLabel = "0..1", description = "Only facts this sure.")
  private double minConfidence;

  @Option(
      names = "--min-publishers",
      paramLabel = "N",
      description = "Only facts of so many independent sources.")
  private int minPublishers;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Only facts last stated on or after this day, such as 2025-12-31.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "Only facts first stated on or before this day.")
  private @Nullable LocalDate to;

  @Option(
      names = "--webhook",
      paramLabel = "ADDRESS",
      description = "Where a running service sends changes to, signed.")
  private @Nullable String webhook;

  @Override
  ExitCode run(Watches watches, PrintWriter out) {
    WatchState made =
        watches.add(
            new WatchRequest(
                name,
                with,
                relations,
                direction.name().toLowerCase(Locale.ROOT),
                modality == null ? null : modality.label(),
                minConfidence,
                minPublishers,
                from,
                to,
                webhook));
    if (wantsJson()) {
      out.println(Question.json(made));
      return ExitCode.OK;
    }
    out.println(made.id());
    if (made.secret() != null) {
      out.println("what is sent is signed with this secret, told this once: " + made.secret());
    }
    return ExitCode.OK;
  }
}
