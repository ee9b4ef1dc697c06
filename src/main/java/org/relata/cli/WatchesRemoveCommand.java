package org.relata.cli;

import java.io.PrintWriter;
import java.util.Map;
import org.relata.watch.Watches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes a watch. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Removes a watch and what it has to tell; exits with 3 if there is none such.")
final class WatchesRemoveCommand extends WatchesTask {
  @Parameters(paramLabel = "ID", description = "As 'relata watches list' shows it.")
  private String id = "";

  @Override
  ExitCode run(Watches watches, PrintWriter out) {
    if (!watches.remove(id)) {
      throw missing(id);
    }
    out.println(wantsJson() ? Question.json(Map.of("removed", id)) : "removed");
    return ExitCode.OK;
  }
}
