package org.relata.cli;

import java.io.PrintWriter;
import org.relata.query.Changes;
import org.relata.query.EntitySummary;
import org.relata.query.Overview;
import org.relata.query.Queries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the graph at a glance. */
@Command(
    name = "overview",
    mixinStandardHelpOptions = true,
    description = "Shows the graph at a glance: counts, busiest entities, newest changes.")
final class OverviewCommand extends Question<Overview> {
  @Mixin private AsOfOption asOf = new AsOfOption();

  @Override
  Overview ask(Queries queries) {
    return queries.overview(asOf.day());
  }

  @Override
  void print(Overview answer, PrintWriter out) {
    out.println(
        "%s of %s, %s%s"
            .formatted(
                FactText.count(answer.articles(), "article"),
                FactText.count(answer.publishers(), "publisher"),
                FactText.count(answer.statements(), "statement"),
                FactText.times(answer.firstPublished(), answer.lastPublished())));
    Table types = new Table("TYPE", "ENTITIES");
    answer.entities().forEach(count -> types.add(count.name(), count.count()));
    print(types, out);
    Table relations = new Table("RELATION", "FACTS");
    answer.facts().forEach(count -> relations.add(count.name(), count.count()));
    print(relations, out);
    Table busiest = new Table("BUSIEST", "TYPE", "FACTS");
    for (EntitySummary entity : answer.busiest()) {
      busiest.add(entity.name(), entity.type(), entity.degree());
    }
    print(busiest, out);
    out.println();
    out.println("Newest changes");
    for (Changes.Change change : answer.newest()) {
      out.println("  " + FactText.line(change.fact()) + "  " + String.join(", ", change.kinds()));
    }
  }

  private static void print(Table table, PrintWriter out) {
    out.println();
    table.print(out, "");
  }

  @Override
  boolean isEmpty(Overview answer) {
    return answer.articles() == 0;
  }
}
