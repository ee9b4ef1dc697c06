package org.relata.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Commands that measure speed. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description = "Measures speed.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      BenchmarkExtractionCommand.class,
      BenchmarkQueriesCommand.class,
      BenchmarkRefreshCommand.class
    })
final class BenchmarkCommand {
  @ParentCommand private @Nullable Relata relata;

  /** Returns the program that this is a command of. */
  Relata program() {
    return Objects.requireNonNull(relata);
  }
}
