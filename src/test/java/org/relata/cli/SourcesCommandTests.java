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
import org.relata.source.Sources;

class SourcesCommandTests {
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  SourcesCommandTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void listsWhatEachSourceWouldGive() throws IOException {
    for (String page : new String[] {"a.html", "b.html", "c.txt"}) {
      Files.writeString(folder.resolve(page), "text");
    }
    String file = file("{name: all, kind: folder, at: .}", "{name: one, kind: file, at: c.txt}");

    assertThat(run("sources", "check", "--sources", file, "--pages", "2"))
        .isEqualTo(ExitCode.OK.code);
    assertThat(out.toString().lines())
        .containsExactly(
            "all: folder, 3 pages",
            "    " + folder.resolve("a.html").toUri(),
            "    " + folder.resolve("b.html").toUri(),
            "    and 1 more",
            "one: file, 1 page",
            "    " + folder.resolve("c.txt").toUri());
  }

  @Test
  void tellsWhatCannotBeReadAndExitsAccordingly() throws IOException {
    Files.writeString(folder.resolve("a.html"), "text");
    String file = file("{name: a, kind: file, at: a.html}", "{name: b, kind: feed, at: no.xml}");

    assertThat(run("sources", "check", "--sources", file)).isEqualTo(ExitCode.PARTIAL.code);
    assertThat(err.toString()).startsWith("relata: b: " + folder.resolve("no.xml"));
    assertThat(run("sources", "check", "--sources", file, "--source", "a"))
        .isEqualTo(ExitCode.OK.code);
    assertThat(run("sources", "check", "--sources", file, "--source", "b"))
        .isEqualTo(ExitCode.NO_INPUT.code);
  }

  @Test
  void wrongFilesAndNamesAreWrongUsage() throws IOException {
    String file = file("{name: a, kind: feet, at: x}");

    assertThat(run("sources", "check", "--sources", file)).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("sources.yaml:2: kind: 'feet' is not known");
    String right = file("{name: a, kind: file, at: x}");
    assertThat(run("refresh", "--sources", right, "--source", "b")).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("there is no source 'b'; there are a");
    assertThat(run("refresh", "page.html", "--sources", right)).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("either sources as arguments, or --sources");
    assertThat(run("refresh")).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("there is no sources.yaml in", "--sources");
  }

  @Test
  void printsTheSchema() {
    assertThat(run("sources", "schema")).isEqualTo(ExitCode.OK.code);
    assertThat(out).hasToString(Sources.schema());
  }

  private String file(String... sources) throws IOException {
    StringBuilder yaml = new StringBuilder("sources:\n");
    for (String source : sources) {
      yaml.append("  - ").append(source).append('\n');
    }
    return Files.writeString(folder.resolve("sources.yaml"), yaml).toString();
  }

  private int run(String... args) {
    return Relata.commandLine(
            new WordWiring(), Map.of(), new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(args);
  }
}
