package org.relata.cli;

import picocli.CommandLine.Command;

/** Commands that measure speed. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description = "Measures speed beside a peer, in the same run.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {BenchmarkExtractionCommand.class})
final class BenchmarkCommand {}
