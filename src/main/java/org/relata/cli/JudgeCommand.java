package org.relata.cli;

import picocli.CommandLine.Command;

/** Commands about what people decide about names. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description = {
      "Decides what names mean, in a file to keep under version control (--judgements).",
      "'relata rebuild' or the next refresh applies it; no graph is opened here."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      JudgeNamesCommand.Same.class,
      JudgeNamesCommand.Different.class,
      JudgeNamesCommand.Alias.class,
      JudgeNamesCommand.Type.class,
      JudgeNamesCommand.Hide.class,
      JudgeUndoCommand.class,
      JudgeListCommand.class,
      JudgeSchemaCommand.class
    })
final class JudgeCommand {
  /** What applies a change of the file. */
  static final String APPLY = "apply it with: relata rebuild";
}
