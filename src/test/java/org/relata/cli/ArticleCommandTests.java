package org.relata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArticleCommandTests {
  private static final String TEXT =
      "Trams to run on lake power\n\nThe city of Zürich will run its trams on power from the lake.\n";

  private final Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Path file;

  ArticleCommandTests(@TempDir Path folder) throws IOException {
    this.folder = folder;
    file = Files.writeString(folder.resolve("trams.txt"), TEXT);
  }

  @Test
  void showsArticlesAsText() {
    assertThat(run(file.toString())).isZero();

    assertThat(out.toString())
        .startsWith("=== Trams to run on lake power")
        .contains("The city of Zürich will run its trams");
  }

  @Test
  void showsArticlesAsJsonLines() {
    assertThat(run(file.toString(), "--format", "json")).isZero();

    JsonNode line = JsonMapper.shared().readTree(out.toString());
    assertThat(line.path("document").asString()).isEqualTo("trams.txt");
    assertThat(line.path("text").asString()).isEqualTo(TEXT.strip());
    assertThat(line.path("published").isNull()).isTrue();
  }

  @Test
  void writesMainTextsWithoutHeadlines() throws IOException {
    Path target = folder.resolve("texts");

    assertThat(run(file.toString(), "--out", target.toString())).isZero();

    assertThat(target.resolve("trams.txt"))
        .hasContent("The city of Zürich will run its trams on power from the lake.");
  }

  @Test
  void goesOnAfterBadInputsAndTellsThem() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");

    int code = run(empty.toString(), folder.resolve("none.txt").toString(), file.toString());

    assertThat(code).isEqualTo(ExitCode.PARTIAL.code);
    assertThat(out.toString()).contains("Trams to run on lake power");
    assertThat(err.toString().lines())
        .hasSize(2)
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("relata: empty.txt: it is empty"),
            line -> assertThat(line).contains("none.txt").contains("no such file"));
  }

  @Test
  void failsWhereNoInputHoldsAnArticle() {
    assertThat(run(folder.resolve("none.txt").toString())).isEqualTo(ExitCode.NO_INPUT.code);
  }

  @Test
  void refusesLimitsOutOfRange() {
    assertThat(run(file.toString(), "--max-size", "0")).isEqualTo(ExitCode.USAGE.code);
    assertThat(err.toString()).contains("--max-size takes 1 to 100");
  }

  private int run(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "article";
    System.arraycopy(args, 0, all, 1, args.length);
    return Relata.commandLine(
            new WordWiring(),
            java.util.Map.of(),
            new PrintWriter(out, true),
            new PrintWriter(err, true))
        .execute(all);
  }
}
