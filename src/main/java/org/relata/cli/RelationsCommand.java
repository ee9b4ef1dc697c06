package org.relata.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.relata.query.Fact;
import org.relata.query.FactPage;
import org.relata.query.FactRequest;
import org.relata.query.Queries;
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

  @Mixin private FactOptions options = new FactOptions();

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
    return queries.facts(options.question(name, asOf.day(), limit, cursor));
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
