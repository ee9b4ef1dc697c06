package org.relata.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.resolve.Judgement;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the judgements of the file. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the judgements with their identifiers, and checks the file.")
final class JudgeListCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    List<Judgement> judgements = JudgeNamesCommand.relata(line).judgements().now().all();
    Table table = new Table("ID", "JUDGEMENT", "AUTHOR", "TIME", "NOTE");
    for (Judgement judgement : judgements) {
      table.add(
          judgement.id(),
          judgement.words(),
          text(judgement.author()),
          text(judgement.time()),
          text(judgement.note()));
    }
    if (!judgements.isEmpty()) {
      table.print(line.getOut(), "");
    }
    return (judgements.isEmpty() ? ExitCode.NOT_FOUND : ExitCode.OK).code;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
