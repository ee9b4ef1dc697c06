package org.relata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relata.source.Sources;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Holds the README against the program: what it lists is there, and what is there is listed. */
class ReadmeTests {
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

  private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

  private final String readme;

  ReadmeTests() throws IOException {
    readme = Files.readString(Path.of("README.md"));
  }

  @Test
  void tellsEveryExitCodeAndNoOther() {
    List<String> expected =
        Arrays.stream(ExitCode.values())
            .map(code -> "| %d | %s |".formatted(code.code, code.meaning))
            .toList();
    assertThat(readme.lines().filter(line -> line.matches("\\| \\d \\|.*"))).isEqualTo(expected);
  }

  @Test
  void tellsEveryCommandAndOption() {
    CommandLine program =
        Relata.commandLine(
            new WordWiring(),
            Map.of(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()));
    assertThat(program.getSubcommands())
        .allSatisfy(
            (name, command) -> {
              assertThat(readme).contains("| `" + name);
              for (OptionSpec option : command.getCommandSpec().options()) {
                assertThat(readme).as(name).contains(option.longestName());
              }
            });
  }

  @Test
  void showsAFileOfSourcesThatIsOne(@TempDir Path folder) throws IOException {
    Matcher yaml = YAML.matcher(readme);
    assertThat(yaml.find()).isTrue();
    Path file = Files.writeString(folder.resolve("sources.yaml"), yaml.group(1));
    assertThat(Sources.read(file).all()).hasSize(2);
  }

  @Test
  void linksToFilesThatExist() {
    assertThat(LINK.matcher(readme).results().map((MatchResult link) -> Path.of(link.group(1))))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(file).exists());
  }
}
