package org.relata.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.query.Fact;
import org.relata.query.FactPage;
import org.relata.query.FactRequest;
import org.relata.query.FactRequest.Direction;
import org.relata.query.Queries;
import org.relata.schema.Modality;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the facts of an entity with their best sentences. */
@Command(
    name = "relations",
    mixinStandardHelpOptions = true,
    description = "Lists the facts of an entity, or between two, with their best sentences.")
final class RelationsCommand extends Question<FactPage> {
  @Parameters(paramLabel = "NAME", description = "Identifier, name, alias or ticker.")
  private String name = "";

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

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + FactRequest.DEFAULT_LIMIT,
      description = "Page size, 1 to 100. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where the page before ended.")
  private @Nullable String cursor;

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Override
  FactPage ask(Queries queries) {
    return queries.facts(
        new FactRequest(
            name,
            with,
            relations,
            direction,
            modality,
            minConfidence,
            minPublishers,
            from,
            to,
            asOf.day(),
            limit,
            cursor));
  }

  @Override
  void print(FactPage page, PrintWriter out) {
    for (Fact fact : page.facts()) {
      out.println(FactText.line(fact));
      FactText.printQuotes(fact, out, "    ");
    }
    if (page.facts().isEmpty()) {
      out.println("no facts as asked for");
    }
    if (page.next() != null) {
      out.println("more: --cursor " + page.next());
    }
  }

  @Override
  boolean isEmpty(FactPage page) {
    return page.facts().isEmpty();
  }
}
