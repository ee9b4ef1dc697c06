package org.relata.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relata.access.KeysException;
import org.relata.api.ServiceException;
import org.relata.graph.Graph;
import org.relata.graph.GraphException;
import org.relata.graph.GraphLockedException;
import org.relata.resolve.Extraction;
import org.relata.resolve.JudgementsException;
import org.relata.resolve.SharedJudgements;
import org.relata.schema.OntologyException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line's front door: runs one command and gives its exit code. */
@Command(
    name = "relata",
    mixinStandardHelpOptions = true,
    version = "relata 0.1.0",
    description = "Turns articles into a knowledge graph in Neo4j and answers how things connect.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      ServeCommand.class,
      KeysCommand.class,
      RefreshCommand.class,
      SourcesCommand.class,
      RebuildCommand.class,
      ForgetCommand.class,
      JudgeCommand.class,
      RunsCommand.class,
      WatchesCommand.class,
      DumpCommand.class,
      ArticleCommand.class,
      SearchCommand.class,
      EntityCommand.class,
      WhyCommand.class,
      RelationsCommand.class,
      EvidenceCommand.class,
      PathsCommand.class,
      OverviewCommand.class,
      ChangesCommand.class,
      DossierCommand.class,
      ExportCommand.class,
      McpCommand.class,
      ExtractCommand.class,
      StatusCommand.class,
      EvaluateCommand.class,
      OntologyCommand.class,
      BenchmarkCommand.class,
    })
public final class Relata {
  private final Wiring wiring;
  private final Map<String, String> environment;

  /** Kept, for what it has loaded takes seconds to load again. */
  private @Nullable Extraction rules;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "Data directory of relata's own Neo4j. Default: RELATA_DATA, or relata in the user's"
              + " data home.")
  private @Nullable Path data;

  @Option(
      names = "--judgements",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "What people decided about names. Default: RELATA_JUDGEMENTS, or judgements.yaml in the"
              + " current folder if it is there.")
  private @Nullable Path judgements;

  private Relata(Wiring wiring, Map<String, String> environment) {
    this.wiring = wiring;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Runs a command.
   *
   * @param wiring what commands are given
   * @param args the command's name, options and arguments
   * @return the exit code
   */
  public static int run(Wiring wiring, String... args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    try {
      return commandLine(wiring, System.getenv(), out, err).execute(args);
    } catch (OutOfMemoryError e) {
      err.println(
          "relata: out of memory; allow more with RELATA_JAVA_OPTS=-Xmx4g, or leave the largest"
              + " pages out with --max-size");
      return ExitCode.INTERNAL.code;
    }
  }

  static CommandLine commandLine(
      Wiring wiring, Map<String, String> environment, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Relata(wiring, environment));
    line.setOut(out).setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          if (exception instanceof CommandException expected) {
            command.getErr().println("relata: " + expected.getMessage());
            return expected.exitCode().code;
          }
          if (exception instanceof OntologyException
              || exception instanceof JudgementsException
              || exception instanceof KeysException) {
            command.getErr().println("relata: " + exception.getMessage());
            return ExitCode.USAGE.code;
          }
          if (exception instanceof GraphLockedException) {
            command.getErr().println("relata: " + exception.getMessage());
            return ExitCode.LOCKED.code;
          }
          if (exception instanceof GraphException || exception instanceof ServiceException) {
            command.getErr().println("relata: " + exception.getMessage());
            return ExitCode.UNAVAILABLE.code;
          }
          command.getErr().println("relata: internal error, please report it: " + exception);
          if (environment.containsKey("RELATA_DEBUG")) {
            exception.printStackTrace(command.getErr());
          }
          return ExitCode.INTERNAL.code;
        });
    return line;
  }

  Wiring wiring() {
    return wiring;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** Returns the way from articles to statements, with what people decided about names by now. */
  Extraction extraction() {
    return judgements().now().over(rules());
  }

  private synchronized Extraction rules() {
    Extraction made = rules;
    if (made == null) {
      made = wiring.extraction();
      rules = made;
    }
    return made;
  }

  /** Returns what people decided about names; a file that is named has to be there to be read. */
  SharedJudgements judgements() {
    String named = environment.getOrDefault("RELATA_JUDGEMENTS", "");
    if (judgements != null) {
      return new SharedJudgements(judgements, true);
    }
    return named.isBlank()
        ? new SharedJudgements(Path.of("judgements.yaml"), false)
        : new SharedJudgements(Path.of(named), true);
  }

  /** Opens the graph that the user chose, and starts its server if need be. */
  Graph openGraph() {
    return Graph.open(data, environment);
  }

  /** Opens the graph, and lets Neo4j Browser begin with what the service will serve. */
  Graph openGraph(ServiceOptions service) {
    return Graph.open(data, environment, service.address().resolve("browser/"));
  }

  /** Opens the graph that the user chose if its server runs. */
  Optional<Graph> findGraph() {
    return Graph.find(data, environment);
  }

  Path dataDirectory() {
    return Graph.dataDirectory(data, environment);
  }
}
