package org.relata.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.relata.watch.WatchState;
import org.relata.watch.Watches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a watch. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Watches the facts that 'relata relations' lists for the same options, but for those that are",
      "only denied; without a name, those of some relations, whosever they are."
    })
final class WatchesAddCommand extends WatchesTask {
  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "Identifier, name, alias or ticker.")
  private @Nullable String name;

  @Mixin private FactOptions options = new FactOptions();

  @Option(
      names = "--webhook",
      paramLabel = "ADDRESS",
      description = "Where a running service sends changes to, signed.")
  private @Nullable String webhook;

  @Override
  ExitCode run(Watches watches, PrintWriter out) {
    WatchState made = watches.add(options.watch(name, webhook));
    if (wantsJson()) {
      out.println(Question.json(made));
      return ExitCode.OK;
    }
    out.println(made.id());
    if (made.secret() != null) {
      out.println("what is sent is signed with this secret, told this once: " + made.secret());
    }
    return ExitCode.OK;
  }
}
