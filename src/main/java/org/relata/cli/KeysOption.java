package org.relata.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relata.access.Keys;
import picocli.CommandLine.Option;

/** Which file of keys: an option of the commands that check or make them. */
final class KeysOption {
  private static final String VARIABLE = "RELATA_KEYS";

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "The file of the service's keys. Default: " + VARIABLE + ", or none.")
  private @Nullable Path file;

  /**
   * Returns the keys of the file that the user named, or null where none is named.
   *
   * @param environment may name it too
   */
  @Nullable Keys given(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (file != null) {
      return new Keys(file);
    }
    return named.isBlank() ? null : new Keys(Path.of(named));
  }

  /**
   * Returns the keys of the file that the user named.
   *
   * @throws CommandException if none is named
   */
  Keys needed(Map<String, String> environment) {
    Keys given = given(environment);
    if (given == null) {
      throw new CommandException(
          ExitCode.USAGE, "which file of keys? Name it with --keys or " + VARIABLE);
    }
    return given;
  }
}
