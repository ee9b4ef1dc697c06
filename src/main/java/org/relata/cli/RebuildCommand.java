package org.relata.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Run;
import org.relata.page.PageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Extracts stored articles anew. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Extracts the articles of the graph anew whose extraction was another version's, from the",
      "texts that it keeps; no source is read. Ended at any moment and run again, it goes on."
    })
final class RebuildCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @ParentCommand private @Nullable Relata relata;

  @Option(names = "--all", description = "Also articles of the present version.")
  private boolean all;

  @Mixin private WritingOptions writing = new WritingOptions();

  @Override
  public Integer call() {
    return writing.exitCode(
            writing.run(
                Run.Kind.REBUILD,
                Objects.requireNonNull(relata),
                Objects.requireNonNull(spec).commandLine(),
                new PageReader(),
                (refresh, progress) -> refresh.rebuild(all, progress)))
        .code;
  }
}
