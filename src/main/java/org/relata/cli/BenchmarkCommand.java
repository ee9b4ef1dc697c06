package org.relata.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Commands that measure speed. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description = "Measures speed beside a peer, in the same run.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {BenchmarkExtractionCommand.class, BenchmarkQueriesCommand.class})
final class BenchmarkCommand {
  @ParentCommand private @Nullable Relata relata;

  Relata program() {
    return Objects.requireNonNull(relata);
  }
}
