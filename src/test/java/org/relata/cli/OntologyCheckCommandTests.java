package org.relata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OntologyCheckCommandTests {
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  OntologyCheckCommandTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void tellsWhatIsWrongWithTheUsersFiles() throws IOException {
    Files.writeString(
        folder.resolve("frames.txt"), "LIKES | verb | like | subj > obj | | [A] likes {B}.\n");

    assertThat(run("--knowledge", folder.toString(), "--files-only"))
        .isEqualTo(ExitCode.NOT_FOUND.code);

    assertThat(out.toString()).contains("line 1: no relation 'LIKES'", " wrong");
  }

  @Test
  void namesTheFolderThatIsNotThere() {
    String missing = folder.resolve("none").toString();
    assertThat(run("--knowledge", missing)).isEqualTo(ExitCode.NO_INPUT.code);
    assertThat(err.toString()).contains(missing).doesNotContain("\tat ");
  }

  private int run(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "ontology";
    all[1] = "check";
    System.arraycopy(args, 0, all, 2, args.length);
    return Relata.commandLine(
            new WordWiring(), Map.of(), new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(all);
  }
}
