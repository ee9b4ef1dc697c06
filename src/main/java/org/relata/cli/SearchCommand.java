package org.relata.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.relata.query.EntityMatch;
import org.relata.query.Queries;
import org.relata.schema.EntityType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds entities. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Finds entities by name, alias or ticker: as it is, its beginning, its words, or with typing",
      "errors. The best match comes first."
    })
final class SearchCommand extends Question<SearchCommand.Matches> {
  @Parameters(paramLabel = "TEXT", description = "1 to 200 characters.")
  private String text = "";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = "Only entities of these types, such as Organization.")
  private Set<EntityType> types = EnumSet.noneOf(EntityType.class);

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "At most so many, 1 to 50. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Mixin private AsOfOption asOf = new AsOfOption();

  /**
   * What a search found.
   *
   * @param entities the best match first
   */
  record Matches(List<EntityMatch> entities) {}

  @Override
  Matches ask(Queries queries) {
    return new Matches(queries.search(text, types, limit, asOf.day()));
  }

  @Override
  void print(Matches answer, PrintWriter out) {
    Table table = new Table("NAME", "TYPE", "FACTS", "MATCH", "ALSO");
    for (EntityMatch match : answer.entities()) {
      table.add(
          match.entity().name(),
          match.entity().type(),
          match.entity().degree(),
          match.match(),
          String.join(", ", match.aliases()));
    }
    if (!answer.entities().isEmpty()) {
      table.print(out, "");
    }
  }

  @Override
  boolean isEmpty(Matches answer) {
    return answer.entities().isEmpty();
  }
}
