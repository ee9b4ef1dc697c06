package org.relata.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Graph;
import org.relata.query.ExportFormat;
import org.relata.query.NeighbourhoodRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the graph for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the whole graph, or what surrounds an entity, for other programs.")
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Relata relata;

  @Parameters(
      index = "0",
      paramLabel = "FORMAT",
      description = "graphml, nodes_csv, edges_csv, jsonld or cypher.")
  private @Nullable ExportFormat format;

  @Parameters(index = "1", paramLabel = "FILE", description = "The file to write.")
  private @Nullable Path file;

  @Option(
      names = "--entity",
      paramLabel = "NAME",
      description = "Only what surrounds this entity: identifier, name, alias or ticker.")
  private @Nullable String entity;

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many facts away, 1 to 3. Default: ${DEFAULT-VALUE}.")
  private int depth;

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Override
  public Integer call() {
    Relata program = Objects.requireNonNull(relata);
    ExportFormat chosen = Objects.requireNonNull(format);
    Path target = Objects.requireNonNull(file);
    return Question.answered(
        () -> {
          NeighbourhoodRequest around =
              entity == null ? null : NeighbourhoodRequest.around(entity, depth, asOf.day());
          try (Graph graph = program.openGraph()) {
            graph.migrate();
            try (OutputStream out = Files.newOutputStream(target)) {
              program.wiring().queries(graph).export(chosen, around, asOf.day(), out);
            }
          } catch (IOException e) {
            throw new CommandException(
                ExitCode.NO_INPUT, "cannot write " + target + ": " + e.getMessage());
          }
          return ExitCode.OK.code;
        });
  }
}
