package org.relata.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes all of the graph in one form. */
@Command(
    name = "dump",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all that articles made, sorted, as lines of JSON: graphs that hold the same have the",
      "same dump, byte for byte. Records of runs and times of observation are left out."
    })
final class DumpCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable Relata relata;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Where to write it. Default: standard output.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    Writer out = Objects.requireNonNull(spec).commandLine().getOut();
    try (Graph graph = Objects.requireNonNull(relata).openGraph()) {
      graph.migrate();
      if (file == null) {
        graph.dump(out);
        out.flush();
      } else {
        write(graph, file);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException(
          ExitCode.USAGE,
          "the dump cannot be written: " + e.getMessage() + "; choose another file or free space");
    }
    return ExitCode.OK.code;
  }

  private static void write(Graph graph, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      graph.dump(out);
    }
  }
}
