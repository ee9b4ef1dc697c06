package org.relata.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relata.source.Source;
import org.relata.source.Sources;
import org.relata.source.SourcesException;
import picocli.CommandLine.Option;

/** Which sources of which file: options of the commands that work on lists of sources. */
final class SourceOptions {
  private static final Path DEFAULT_FILE = Path.of("sources.yaml");

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description = "A file of sources. Default: sources.yaml in the current folder.")
  private @Nullable Path file;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Only the source of this name in the file; may be given more than once.")
  private List<String> names = new ArrayList<>();

  /**
   * Returns the sources that the user chose.
   *
   * @throws CommandException if the file or a name is wrong
   */
  List<Source> chosen() {
    if (file == null && !Files.exists(DEFAULT_FILE)) {
      throw new CommandException(
          ExitCode.USAGE,
          "there is no %s in %s; write one, or name it with --sources"
              .formatted(DEFAULT_FILE, Path.of("").toAbsolutePath()));
    }
    try {
      return Sources.read(file == null ? DEFAULT_FILE : file).named(names);
    } catch (SourcesException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Returns the sources that the user chose unless there are others.
   *
   * @param others sources given as arguments
   * @throws CommandException if there are both, or none
   */
  List<Source> chosenUnless(List<String> others) {
    if (others.isEmpty()) {
      return chosen();
    }
    if (file != null || !names.isEmpty()) {
      throw new CommandException(
          ExitCode.USAGE, "give either sources as arguments, or --sources and --source");
    }
    return List.of();
  }
}
