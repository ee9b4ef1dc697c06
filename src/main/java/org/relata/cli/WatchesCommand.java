package org.relata.cli;

import picocli.CommandLine.Command;

/** Commands about what people want to hear of when the graph changes. */
@Command(
    name = "watches",
    mixinStandardHelpOptions = true,
    description = {
      "Watches facts: whatever changes them from then on is kept for 30 days,",
      "and sent to a webhook by 'relata serve'."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      WatchesAddCommand.class,
      WatchesListCommand.class,
      WatchesRemoveCommand.class,
      WatchesEventsCommand.class
    })
final class WatchesCommand {}
