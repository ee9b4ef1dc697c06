package org.relata.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.relata.Fuzz;
import org.relata.Mutations;
import org.relata.Mutations.Input;

/** Whatever a page holds, it has articles or the reader tells why not, and soon. */
class ArticleFuzzTests {
  private static final ArticleReader READER = new ArticleReader();
  private static final List<String> WORDS =
      List.of(
          "<",
          ">",
          "<div>",
          "<p>",
          "</p>",
          "<b><i>",
          "<table><tr><td>",
          "<article>",
          "<h1>",
          "<br>",
          "<script>",
          "<!--",
          "<meta charset=utf-16>",
          "<meta name=date content='0000-99-99'>",
          "<script type='application/ld+json'>{",
          "&nbsp;",
          "&#0;",
          "\u0000",
          "\ufeff",
          "ü",
          "\ud83d\ude00",
          "https://[",
          "May 3, 2026 ",
          "By Jane Doe ",
          "(",
          "“",
          " ",
          "\n\n",
          "\t",
          "1. ",
          "A ",
          "Reuters | ",
          "---\n",
          "# ",
          "- ",
          "> ",
          "`");

  @Provide
  Arbitrary<Input> pages() {
    return Mutations.of(samples("page.html"), WORDS);
  }

  @Provide
  Arbitrary<Input> texts() {
    return Mutations.of(samples("page.txt"), WORDS);
  }

  @Provide
  Arbitrary<Input> markdown() {
    return Mutations.of(samples("page.md"), WORDS);
  }

  @Fuzz
  void readsPages(@ForAll("pages") Input input) {
    check(input.bytes(), "text/html");
  }

  @Fuzz
  void readsTexts(@ForAll("texts") Input input) {
    check(input.bytes(), "text/plain");
  }

  @Fuzz
  void readsMarkdown(@ForAll("markdown") Input input) {
    check(input.bytes(), "text/markdown");
  }

  @Example
  void readsWhatWasFound() {
    for (String type : List.of("text/html", "text/plain", "text/markdown")) {
      Mutations.found("article").forEach(bytes -> check(bytes, type));
    }
  }

  @Example
  void readsATextOfDatesAlone() {
    check("Zell, May 3, 2026 ".repeat(11_000).getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  @Example
  void readsPostsWithinPosts() {
    String post =
        "<div class='c'><article><h1>Of relays</h1><section><h2>They fly high</h2><p>Some do."
            + "</p></section><section><h2>They fly in pairs</h2><p>"
            + "From Japan or elsewhere. ".repeat(60);
    check(post.repeat(110).getBytes(StandardCharsets.UTF_8), "text/html");
  }

  @Example
  void readsMarkdownOfMarkersAlone() {
    check("<".repeat(200_000).getBytes(StandardCharsets.UTF_8), "text/markdown");
    check("- ".repeat(100_000).getBytes(StandardCharsets.UTF_8), "text/markdown");
    check("> ".repeat(100_000).getBytes(StandardCharsets.UTF_8), "text/markdown");
    check("a <b".repeat(50_000).getBytes(StandardCharsets.UTF_8), "text/markdown");
  }

  private static void check(byte[] bytes, String type) {
    Mutations.attempt(
        "article",
        bytes,
        () -> {
          try {
            assertThat(READER.read(Pages.bytes("page", type, null, bytes))).isNotEmpty();
          } catch (ArticleException e) {
            assertThat(e.reason()).isNotBlank();
          }
        });
  }

  private static List<String> samples(String name) {
    try (Stream<Path> golden = Files.walk(Path.of("src/test/resources/golden"))) {
      return golden
          .filter(file -> file.getFileName().toString().equals(name))
          .sorted()
          .map(ArticleFuzzTests::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
