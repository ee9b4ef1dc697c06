package org.relata.cli;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.query.FactRequest;
import org.relata.query.FactRequest.Direction;
import org.relata.schema.Modality;
import org.relata.watch.WatchRequest;
import picocli.CommandLine.Option;

/** Which facts of an entity are meant: asked for once, or watched from now on. */
final class FactOptions {
  @Option(names = "--with", paramLabel = "NAME", description = "The entity at the other end.")
  private @Nullable String with;

  @Option(
      names = "--relation",
      paramLabel = "RELATION",
      split = ",",
      description = "Only these relations, such as SUPPLIES.")
  private Set<String> relations = new LinkedHashSet<>();

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

  /** Returns a question for these facts. */
  FactRequest question(
      String entity, @Nullable LocalDate asOf, int limit, @Nullable String cursor) {
    return new FactRequest(
        entity,
        with,
        relations,
        direction,
        modality,
        minConfidence,
        minPublishers,
        from,
        to,
        asOf,
        limit,
        cursor);
  }

  /** Returns the wish to hear of what changes of these facts. */
  WatchRequest watch(@Nullable String entity, @Nullable String webhook) {
    return new WatchRequest(
        entity,
        with,
        new LinkedHashSet<@Nullable String>(relations),
        direction.name().toLowerCase(Locale.ROOT),
        modality == null ? null : modality.label(),
        minConfidence,
        minPublishers,
        from,
        to,
        webhook);
  }
}
