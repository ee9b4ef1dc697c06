package org.relata.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.relata.page.Page;
import org.relata.page.PageReader;
import org.relata.page.PageResult;

/** Holds the pages of {@code golden/} against the articles written beside them. */
class GoldenArticlesTests {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> readsTheArticlesOfEachPage() throws IOException {
    List<Path> folders;
    try (Stream<Path> children = Files.list(GOLDEN)) {
      folders =
          children.filter(folder -> Files.exists(folder.resolve("article.txt"))).sorted().toList();
    }
    assertThat(folders).isNotEmpty();
    return folders.stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    String expected = Files.readString(folder.resolve("article.txt"));
    String actual =
        new ArticleReader()
            .read(page(folder)).stream()
                .map(GoldenArticlesTests::show)
                .collect(Collectors.joining("\n"));
    assertThat(actual).isEqualTo(expected);
  }

  private static Page page(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      Path page =
          files.filter(file -> file.getFileName().toString().startsWith("page.")).findFirst().get();
      try (Stream<PageResult> results = new PageReader().read(page.toString())) {
        return ((PageResult.Read) results.findFirst().get()).page();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String show(Article article) {
    return """
        === %s
        by %s | %s | %s | %s

        %s
        """
        .formatted(
            article.title(),
            article.author(),
            article.publisher(),
            article.published(),
            article.language(),
            article.text());
  }
}
