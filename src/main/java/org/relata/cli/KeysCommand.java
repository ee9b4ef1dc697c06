package org.relata.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relata.access.Key;
import org.relata.access.Keys;
import org.relata.access.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes, lists and removes the keys that the service asks for. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = {
      "Makes, lists and removes the keys that the service asks for.",
      "The file holds hashes only; a running service heeds each change of it at once."
    },
    synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable Relata relata;

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Makes a key and prints it, this once.")
  int add(
      @Parameters(paramLabel = "NAME", description = "Whose key it is.") String name,
      @Option(
              names = "--role",
              paramLabel = "read|write|admin",
              defaultValue = "read",
              description =
                  "What it may: ask; also change the graph; also see how the service runs. Default:"
                      + " ${DEFAULT-VALUE}.")
          Role role,
      @Mixin KeysOption file) {
    println(keys(file).add(name, role));
    return ExitCode.OK.code;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists names and roles; exits with 3 if there is no key.")
  int list(@Mixin KeysOption file) {
    List<Key> all = keys(file).all();
    for (Key key : all) {
      println(key.name() + "  " + key.role().label());
    }
    return (all.isEmpty() ? ExitCode.NOT_FOUND : ExitCode.OK).code;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Removes a key; exits with 3 if there is none of that name.")
  int remove(
      @Parameters(paramLabel = "NAME", description = "Whose key it is.") String name,
      @Mixin KeysOption file) {
    if (!keys(file).remove(name)) {
      throw new CommandException(ExitCode.NOT_FOUND, "there is no key '" + name + "'");
    }
    return ExitCode.OK.code;
  }

  private Keys keys(KeysOption file) {
    return file.needed(Objects.requireNonNull(relata).environment());
  }

  private void println(String line) {
    Objects.requireNonNull(spec).commandLine().getOut().println(line);
  }
}
