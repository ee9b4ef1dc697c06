package org.relata.cli;

import java.io.PrintWriter;
import org.relata.query.ArticleSummary;
import org.relata.query.EntityDetails;
import org.relata.query.Queries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what the graph knows of an entity. */
@Command(
    name = "entity",
    mixinStandardHelpOptions = true,
    description = "Tells who or what an entity is, its relations in numbers, and its neighbours.")
final class EntityCommand extends Question<EntityDetails> {
  @Parameters(paramLabel = "NAME", description = "Identifier, name, alias or ticker.")
  private String name = "";

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Override
  EntityDetails ask(Queries queries) {
    return queries.entity(name, asOf.day());
  }

  @Override
  void print(EntityDetails answer, PrintWriter out) {
    out.println(answer.entity().name() + " (" + answer.entity().type() + ")");
    out.println("  id          " + answer.entity().id());
    if (answer.entity().ticker() != null) {
      out.println("  ticker      " + answer.entity().ticker());
    }
    if (!answer.aliases().isEmpty()) {
      out.println("  also        " + String.join(", ", answer.aliases()));
    }
    out.println(
        "  facts       "
            + answer.entity().degree()
            + FactText.times(answer.firstSeen(), answer.lastSeen()));
    printRelations(answer, out);
    printNeighbours(answer, out);
    out.println();
    out.println("Newest articles");
    for (ArticleSummary article : answer.articles()) {
      out.println("  " + FactText.source(article));
    }
  }

  private static void printRelations(EntityDetails answer, PrintWriter out) {
    Table table = new Table("RELATION", "OUT", "IN");
    for (EntityDetails.RelationCount count : answer.relations()) {
      if (count.symmetric()) {
        table.add(count.relation(), count.outgoing() + count.incoming(), "both ways");
      } else {
        table.add(count.relation(), count.outgoing(), count.incoming());
      }
    }
    out.println();
    table.print(out, "");
  }

  private static void printNeighbours(EntityDetails answer, PrintWriter out) {
    Table table = new Table("NEIGHBOUR", "TYPE", "FACTS", "SOURCES", "RELATIONS");
    for (EntityDetails.Neighbour neighbour : answer.neighbours()) {
      table.add(
          neighbour.entity().name(),
          neighbour.entity().type(),
          neighbour.facts(),
          neighbour.publishers(),
          String.join(", ", neighbour.relations()));
    }
    out.println();
    table.print(out, "");
  }

  @Override
  boolean isEmpty(EntityDetails answer) {
    return false;
  }
}
