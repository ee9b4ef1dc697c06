package org.relata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTests {
  private final Path file;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  KeysCommandTests(@TempDir Path folder) {
    file = folder.resolve("keys");
  }

  private int run(Map<String, String> environment, String... arguments) {
    return Relata.commandLine(
            new WordWiring(), environment, new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }

  private int run(String... arguments) {
    return run(Map.of("RELATA_KEYS", file.toString()), arguments);
  }

  @Test
  void printsAKeyOnceAndListsItsHolder() {
    assertThat(run("keys", "add", "ann", "--role", "write")).isEqualTo(ExitCode.OK.code);
    assertThat(out.toString()).matches("relata_\\S{43}\\R");
    String secret = out.toString().strip();

    assertThat(run("keys", "list")).isEqualTo(ExitCode.OK.code);
    assertThat(out.toString().lines()).containsExactly(secret, "ann  write");
    assertThat(run("keys", "remove", "ann")).isEqualTo(ExitCode.OK.code);
    assertThat(run("keys", "remove", "ann")).isEqualTo(ExitCode.NOT_FOUND.code);
    assertThat(err.toString()).contains("there is no key 'ann'");
    assertThat(run("keys", "list")).isEqualTo(ExitCode.NOT_FOUND.code);
  }

  @Test
  void refusesWrongNamesRolesAndNoFile() {
    assertThat(run("keys", "add", "a b")).isEqualTo(ExitCode.USAGE.code);
    assertThat(run("keys", "add", "ann", "--role", "owner")).isEqualTo(ExitCode.USAGE.code);
    assertThat(run(Map.of(), "keys", "add", "ann")).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("Name it with --keys or RELATA_KEYS");
    assertThat(file).doesNotExist();
  }

  @Test
  void doesNotServeOtherMachinesWithoutKeys() throws Exception {
    String[] serve = {"serve", "--host", "0.0.0.0", "--port", "26871"};

    assertThat(run(Map.of(), serve)).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString())
        .contains("--host '0.0.0.0' lets other machines ask", "relata keys add NAME --keys FILE");
    assertThat(run(serve)).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("the file of keys holds none");
    Files.writeString(file, "ann\n");
    assertThat(run(serve)).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("keys:1: a line is a name, a role and a hash");
  }
}
