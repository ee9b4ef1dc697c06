package org.relata.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's front door: runs one command and gives its exit code. */
@Command(
    name = "relata",
    mixinStandardHelpOptions = true,
    version = "relata 0.1.0",
    description = "Turns articles into a knowledge graph in Neo4j and answers how things connect.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ArticleCommand.class})
public final class Relata {
  private Relata() {}

  /**
   * Runs a command.
   *
   * @param args the command's name, options and arguments
   * @return the exit code
   */
  public static int run(String... args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return commandLine(out, err).execute(args);
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Relata());
    line.setOut(out).setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          if (exception instanceof CommandException expected) {
            command.getErr().println("relata: " + expected.getMessage());
            return expected.exitCode().code;
          }
          command.getErr().println("relata: internal error, please report it: " + exception);
          if (System.getenv("RELATA_DEBUG") != null) {
            exception.printStackTrace(command.getErr());
          }
          return ExitCode.INTERNAL.code;
        });
    return line;
  }
}
