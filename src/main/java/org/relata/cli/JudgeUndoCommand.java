package org.relata.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.resolve.Judgement;
import org.relata.resolve.SharedJudgements;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a judgement out of the file. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description = "Takes a judgement out of the file, as if it had never been made.")
final class JudgeUndoCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "As 'relata judge list' shows it.")
  private String id = "";

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    SharedJudgements judgements = JudgeNamesCommand.relata(line).judgements();
    Path file = judgements.file();
    Judgement gone =
        judgements
            .remove(id)
            .orElseThrow(
                () ->
                    new CommandException(
                        ExitCode.NOT_FOUND,
                        "no judgement '%s' in %s; see 'relata judge list'".formatted(id, file)));
    line.getOut().println("undone: " + gone.words());
    line.getOut().println("removed from %s; %s".formatted(file, JudgeCommand.APPLY));
    return ExitCode.OK.code;
  }
}
