package org.relata.cli;

import picocli.CommandLine.Command;

/** Commands about the knowledge files. */
@Command(
    name = "ontology",
    mixinStandardHelpOptions = true,
    description = "Works with the files that say what the graph may state.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {OntologyCheckCommand.class})
final class OntologyCommand {}
