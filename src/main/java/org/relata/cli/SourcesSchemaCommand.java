package org.relata.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relata.source.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON schema of files of sources. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Prints the JSON schema of sources.yaml, by which editors check and complete it.")
final class SourcesSchemaCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(Sources.schema());
    out.flush();
  }
}
