package org.relata.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.check.KnowledgeCheck;
import org.relata.schema.Knowledge;
import org.relata.schema.OntologyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks the knowledge files, and that the example of every frame is read as it says. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the knowledge files, and runs the example of every frame through the extraction.",
      "Exits with 3 if there is something wrong or an example is not found."
    })
final class OntologyCheckCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description = "Your own files, checked together with those that come with the program.")
  private @Nullable Path folder;

  @Option(names = "--files-only", description = "Check the files without running the examples.")
  private boolean filesOnly;

  @Override
  public Integer call() {
    Knowledge knowledge = knowledge();
    KnowledgeCheck check = new KnowledgeCheck(knowledge);
    List<String> problems = new ArrayList<>(check.files());
    int examples = filesOnly ? 0 : runExamples(check, knowledge, problems);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    problems.forEach(out::println);
    out.println(summary(problems.size(), examples));
    out.flush();
    return (problems.isEmpty() ? ExitCode.OK : ExitCode.NOT_FOUND).code;
  }

  /**
   * Returns how many examples were run: none if the files cannot be read, which is told already.
   */
  private int runExamples(KnowledgeCheck check, Knowledge knowledge, List<String> problems) {
    try {
      problems.addAll(check.unread(relata().wiring().resolver(knowledge)));
      return check.exampleCount();
    } catch (OntologyException e) {
      if (problems.isEmpty()) {
        problems.add(String.valueOf(e.getMessage()));
      }
      return 0;
    }
  }

  private static String summary(int problems, int examples) {
    String what = examples > 0 ? examples + " examples run, " : "";
    return what + (problems == 0 ? "nothing wrong" : problems + " wrong");
  }

  private Relata relata() {
    Object root = Objects.requireNonNull(spec).root().userObject();
    return (Relata) root;
  }

  private Knowledge knowledge() {
    try {
      return folder == null ? Knowledge.bundled() : Knowledge.extendedBy(folder);
    } catch (OntologyException e) {
      throw new CommandException(ExitCode.NO_INPUT, String.valueOf(e.getMessage()));
    }
  }
}
