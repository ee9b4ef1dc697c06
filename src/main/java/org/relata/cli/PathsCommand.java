package org.relata.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.query.EntitySummary;
import org.relata.query.PathAnswer;
import org.relata.query.PathAnswer.HopFact;
import org.relata.query.PathRequest;
import org.relata.query.PathRequest.HubPolicy;
import org.relata.query.Queries;
import org.relata.schema.EntityType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how two entities are connected. */
@Command(
    name = "paths",
    mixinStandardHelpOptions = true,
    description =
        "Tells how two entities are connected, or one with those of a type, the strongest paths first.")
final class PathsCommand extends Question<PathAnswer> {
  @Parameters(index = "0", paramLabel = "FROM", description = "Identifier, name, alias or ticker.")
  private String from = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TO",
      description = "Identifier, name, alias or ticker; none with --to-type.")
  private @Nullable String to;

  @Option(
      names = "--to-type",
      paramLabel = "TYPE",
      description = "Paths to the nearest of a type, in place of TO: ${COMPLETION-CANDIDATES}.")
  private @Nullable EntityType toType;

  @Option(
      names = "--max-hops",
      paramLabel = "N",
      defaultValue = "" + PathRequest.DEFAULT_HOPS,
      description = "Longest path, 1 to 6. Default: ${DEFAULT-VALUE}.")
  private int maxHops;

  @Option(
      names = {"-k", "--paths"},
      paramLabel = "N",
      defaultValue = "" + PathRequest.DEFAULT_PATHS,
      description = "How many paths, 1 to 50. Default: ${DEFAULT-VALUE}.")
  private int k;

  @Option(
      names = "--relation",
      paramLabel = "RELATION",
      split = ",",
      description = "Only facts of these relations, such as SUPPLIES.")
  private Set<String> relations = new LinkedHashSet<>();

  @Option(
      names = "--without",
      paramLabel = "RELATION",
      split = ",",
      description = "No facts of these relations.")
  private Set<String> without = new LinkedHashSet<>();

  @Option(names = "--forward", description = "Walk facts from subject to object only.")
  private boolean forwardOnly;

  @Option(names = "--min-confidence", paramLabel = "0..1", description = "Only facts this sure.")
  private double minConfidence;

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Option(
      names = "--avoid",
      paramLabel = "NAME",
      description = "An entity that no path may pass; may be given several times.")
  private List<String> avoid = new ArrayList<>();

  @Option(
      names = "--hubs",
      defaultValue = "penalise",
      description = "Paths through hubs: penalise, avoid or allow. Default: ${DEFAULT-VALUE}.")
  private HubPolicy hubs = HubPolicy.PENALISE;

  @Option(
      names = "--hub-degree",
      paramLabel = "N",
      defaultValue = "" + PathRequest.DEFAULT_HUB_DEGREE,
      description = "An entity with more facts is a hub. Default: ${DEFAULT-VALUE}.")
  private int hubDegree;

  @Option(
      names = "--budget",
      paramLabel = "MS",
      defaultValue = "5000", // a person waits longer than a client of the API
      description = "Time budget in milliseconds, 50 to 30000. Default: ${DEFAULT-VALUE}.")
  private int budget;

  @Override
  PathAnswer ask(Queries queries) {
    queries.prepare(); // the budget is for the search, not for a server that has just started
    return queries.paths(
        new PathRequest(
            from,
            to,
            toType,
            maxHops,
            k,
            relations,
            without,
            forwardOnly,
            minConfidence,
            asOf.day(),
            avoid,
            hubs,
            hubDegree,
            Duration.ofMillis(budget)));
  }

  @Override
  void print(PathAnswer answer, PrintWriter out) {
    int number = 0;
    for (PathAnswer.Path path : answer.paths()) {
      out.printf(
          Locale.ROOT,
          "%d. %s  (score %.3f)%n",
          ++number,
          String.join(" – ", path.entities().stream().map(EntitySummary::name).toList()),
          path.score());
      for (int i = 0; i < path.hops().size(); i++) {
        printHop(path.entities().get(i), path.hops().get(i), path.entities().get(i + 1), out);
      }
    }
    out.println(answer.ended() + ": " + answer.explanation());
  }

  private static void printHop(
      EntitySummary tail, PathAnswer.Hop hop, EntitySummary head, PrintWriter out) {
    HopFact best = hop.facts().get(0);
    out.println(
        "   "
            + tail.name()
            + arrow(best)
            + head.name()
            + "  ["
            + FactText.standing(best.fact())
            + "]");
    FactText.printQuotes(best.fact(), out, "       ");
    for (HopFact other : hop.facts().subList(1, hop.facts().size())) {
      out.println("       or" + arrow(other) + " [" + FactText.standing(other.fact()) + "]");
    }
  }

  private static String arrow(HopFact hop) {
    String relation = hop.fact().relation();
    return switch (hop.direction()) {
      case "forward" -> " —" + relation + "→ ";
      case "backward" -> " ←" + relation + "— ";
      default -> " ←" + relation + "→ ";
    };
  }

  @Override
  boolean isEmpty(PathAnswer answer) {
    return answer.paths().isEmpty();
  }
}
