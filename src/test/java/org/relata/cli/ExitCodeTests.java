package org.relata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relata.api.RequestLimits;
import picocli.CommandLine;

/** What scripts rely on when a command cannot do its work. */
class ExitCodeTests {
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  ExitCodeTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void helpIsDone() {
    assertThat(run(Map.of(), "--help")).isEqualTo(ExitCode.OK.code);
    assertThat(out.toString()).contains("up", "serve", "refresh", "status", "--data");
  }

  @Test
  void unknownOptionIsWrongUsage() {
    assertThat(run(Map.of(), "status", "--nonsense")).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("--nonsense");
  }

  @Test
  void portOutOfRangeIsWrongUsage() {
    assertThat(run(Map.of(), "serve", "--port", "70000")).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("70000");
  }

  @Test
  void portInUseIsNamedWithTheRemedyBeforeAnythingStarts() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(run(Map.of(), "serve", "--port", port, "--data", folder.toString()))
          .isEqualTo(ExitCode.UNAVAILABLE.code);
      assertThat(err.toString()).contains("port " + port, "in use", "--port");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void limitsOfRequestsOutOfRangeAreWrongUsage() throws IOException {
    String[] serve = {"serve", "--port", freePort(), "--data", folder.toString()};
    for (String limit :
        new String[] {"RELATA_REQUEST_RATE", "RELATA_REQUEST_BURST", "RELATA_REQUEST_BYTES"}) {
      for (String value : new String[] {"0", "many", "-1", "99999999999"}) {
        assertThat(run(Map.of(limit, value), serve)).isEqualTo(ExitCode.USAGE.code);
        assertThat(err.toString()).contains(limit + " takes 1").contains("not '" + value + "'");
      }
    }
    assertThat(folder).isEmptyDirectory();
    assertThat(ServiceOptions.limits(Map.of())).isEqualTo(RequestLimits.DEFAULT);
    assertThat(
            ServiceOptions.limits(
                Map.of("RELATA_REQUEST_RATE", "5", "RELATA_REQUEST_BYTES", "10000")))
        .isEqualTo(new RequestLimits(5, RequestLimits.DEFAULT.burst(), 10_000));
  }

  @Test
  void scheduleNeedsSourcesThatCanBeRead() throws IOException {
    String[] serve = {"serve", "--port", freePort(), "--data", folder.toString()};
    assertThat(run(Map.of(), with(serve, "--every", "30m"))).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("--every needs sources", "--sources");
    String wrong = Files.writeString(folder.resolve("wrong.yaml"), "sources: []").toString();
    assertThat(run(Map.of(), with(serve, "--sources", wrong))).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("wrong.yaml:1", "the list is empty");
    for (String time : new String[] {"5s", "sometimes", "400d"}) {
      assertThat(run(Map.of(), with(serve, "--every", time))).isEqualTo(ExitCode.USAGE.code);
      assertThat(err.toString()).contains("'" + time + "' is no time from 1m to 31d");
    }
    assertThat(folder.resolve("neo4j")).doesNotExist();
  }

  private static String freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(free.getLocalPort());
    }
  }

  private static String[] with(String[] some, String... more) {
    return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
  }

  @Test
  void statusOfStoppedServerIsUnavailable() {
    assertThat(run(Map.of(), "status", "--json", "--data", folder.toString()))
        .isEqualTo(ExitCode.UNAVAILABLE.code);
    assertThat(out.toString()).contains("\"running\":false", folder.toString());
  }

  @Test
  void dataDirectoryIsTakenBeforeAndAfterTheCommandAndFromTheEnvironment() {
    run(Map.of(), "--data", folder.resolve("before").toString(), "status");
    run(Map.of(), "status", "--data", folder.resolve("after").toString());
    run(Map.of("RELATA_DATA", folder.resolve("variable").toString()), "status");
    assertThat(out.toString())
        .contains(
            folder.resolve("before").toString(),
            folder.resolve("after").toString(),
            folder.resolve("variable").toString());
  }

  @Test
  void unreachableServerIsUnavailable() {
    assertThat(run(Map.of("NEO4J_URI", "bolt://127.0.0.1:1"), "refresh", folder.toString()))
        .isEqualTo(ExitCode.UNAVAILABLE.code);
    assertThat(err.toString()).contains("bolt://127.0.0.1:1", "NEO4J_URI").doesNotContain("\tat ");
  }

  @Test
  void addressThatIsNoneIsUnavailable() {
    assertThat(run(Map.of("NEO4J_URI", "localhost"), "status"))
        .isEqualTo(ExitCode.UNAVAILABLE.code);
    assertThat(err.toString()).contains("'localhost'").doesNotContain("\tat ");
  }

  @Test
  void dataDirectoryThatCannotBeWrittenIsUnavailable() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    assertThat(run(Map.of(), "refresh", "x.html", "--data", file.resolve("data").toString()))
        .isEqualTo(ExitCode.UNAVAILABLE.code);
    assertThat(err.toString()).contains(file.toString(), "--data").doesNotContain("\tat ");
  }

  private int run(Map<String, String> environment, String... args) {
    CommandLine line =
        Relata.commandLine(
            new WordWiring(), environment, new PrintWriter(out, true), new PrintWriter(err, true));
    return line.execute(args);
  }
}
