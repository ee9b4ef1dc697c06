package org.relata.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Graph;
import org.relata.query.GraphUnavailableException;
import org.relata.query.InvalidQueryException;
import org.relata.query.NotInGraphException;
import org.relata.query.Queries;
import org.relata.query.UnresolvedEntityException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command that asks the graph: text for people, or the answer of the HTTP API as one line of
 * JSON.
 *
 * @param <A> the answer
 */
abstract class Question<A> implements Callable<Integer> {
  /** Writes what the HTTP API writes. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable Relata relata;

  @Option(names = "--json", description = "Print the answer of the HTTP API as one line of JSON.")
  private boolean json;

  /** Returns the program that this is a command of. */
  final Relata program() {
    return Objects.requireNonNull(relata);
  }

  /** Asks the question. */
  abstract A ask(Queries queries);

  /** Prints the answer for people. */
  abstract void print(A answer, PrintWriter out);

  /** Tells whether the answer is that there is nothing. */
  abstract boolean isEmpty(A answer);

  @Override
  public final Integer call() {
    Relata program = Objects.requireNonNull(relata);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    return answered(
        () -> {
          try (Graph graph = program.openGraph()) {
            graph.migrate();
            A answer = ask(program.wiring().queries(graph));
            if (json) {
              out.println(json(answer));
            } else {
              print(answer, out);
            }
            return (isEmpty(answer) ? ExitCode.NOT_FOUND : ExitCode.OK).code;
          }
        });
  }

  /** Returns a value as the HTTP API writes it, on one line. */
  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  /** Asks, and turns what the graph cannot answer into messages and exit codes. */
  static int answered(IntSupplier asking) {
    try {
      return asking.getAsInt();
    } catch (InvalidQueryException e) {
      throw new CommandException(ExitCode.USAGE, message(e));
    } catch (UnresolvedEntityException | NotInGraphException e) {
      throw new CommandException(ExitCode.NOT_FOUND, message(e));
    } catch (GraphUnavailableException e) {
      throw new CommandException(ExitCode.UNAVAILABLE, message(e));
    }
  }

  private static String message(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }
}
