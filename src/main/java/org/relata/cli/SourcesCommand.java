package org.relata.cli;

import picocli.CommandLine.Command;

/** Commands about the file of sources. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "Works with the file that lists what refresh reads.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {SourcesCheckCommand.class, SourcesSchemaCommand.class})
final class SourcesCommand {}
