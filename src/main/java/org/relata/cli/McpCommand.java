package org.relata.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.api.Assistant;
import org.relata.graph.Graph;
import org.relata.query.Queries;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Answers an assistant over standard input and output. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    description = {
      "Answers an assistant that speaks the Model Context Protocol, over standard input and output,",
      "until its input ends. Tools: find_entity, relations, paths, evidence."
    })
final class McpCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Relata relata;

  @Override
  public Integer call() throws InterruptedException {
    Relata program = Objects.requireNonNull(relata);
    OutputStream answers = System.out;
    // what a library prints would be taken for an answer
    System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    try (Graph graph = program.openGraph()) {
      graph.migrate();
      Queries queries = program.wiring().queries(graph);
      queries.prepare();
      new Assistant(queries).serve(System.in, answers);
    }
    return ExitCode.OK.code;
  }
}
