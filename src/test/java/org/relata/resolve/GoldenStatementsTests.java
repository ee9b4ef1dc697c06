package org.relata.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.relata.article.Article;
import org.relata.article.ArticleReader;
import org.relata.page.PageReader;
import org.relata.page.PageResult;
import org.relata.schema.Knowledge;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the pages of {@code golden/} that have a {@code statements.jsonl} beside them against it.
 * The files list what a careful reader is sure of, not all that is found, so that better rules do
 * not break them.
 */
class GoldenStatementsTests {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String STATEMENTS = "statements.jsonl";

  private static Extraction extraction;

  /** A line of the file; the evidence is how the sentence begins. */
  record Expected(
      String subject, String relation, String object, String modality, String evidence) {
    boolean isMetBy(ResolvedStatement statement) {
      return statement.subject().entity().name().equals(subject)
          && statement.relation().name().equals(relation)
          && statement.object().entity().name().equals(object)
          && statement.modality().label().equals(modality)
          && statement.evidence().text().startsWith(evidence);
    }
  }

  @BeforeAll
  static void read() {
    extraction = Resolver.read(Knowledge.bundled());
  }

  @TestFactory
  Stream<DynamicTest> findsTheStatementsOfEachPage() throws IOException {
    List<Path> folders;
    try (Stream<Path> children = Files.list(GOLDEN)) {
      folders =
          children.filter(folder -> Files.exists(folder.resolve(STATEMENTS))).sorted().toList();
    }
    assertThat(folders).isNotEmpty();
    return folders.stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private static void check(Path folder) {
    List<ResolvedStatement> found =
        articles(folder.resolve("page.html"))
            .flatMap(article -> extraction.extract(article).statements().stream())
            .toList();
    assertThat(expected(folder.resolve(STATEMENTS)))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(found).as(line.toString()).anyMatch(line::isMetBy));
    assertThat(found)
        .allSatisfy(
            statement -> assertThat(statement.confidence()).as(statement.id()).isBetween(0.0, 1.0));
  }

  @TestFactory
  Stream<DynamicTest> pointsIntoTheArticlesOwnText() {
    return articles(GOLDEN.resolve("supplier-sample/page.html"))
        .map(
            article ->
                DynamicTest.dynamicTest(
                    article.title(),
                    () ->
                        assertThat(extraction.extract(article).statements())
                            .isNotEmpty()
                            .allSatisfy(statement -> checkSpans(article, statement))));
  }

  private static void checkSpans(Article article, ResolvedStatement statement) {
    assertThat(statement.evidence().span().of(article.text()))
        .isEqualTo(statement.evidence().text());
    assertThat(statement.subject().span().of(article.text()))
        .isEqualTo(statement.subject().mention());
    assertThat(statement.object().span().of(article.text()))
        .isEqualTo(statement.object().mention());
  }

  private static Stream<Article> articles(Path file) {
    ArticleReader reader = new ArticleReader();
    try (Stream<PageResult> pages = new PageReader().read(file.toString())) {
      return pages.map(page -> reader.read(((PageResult.Read) page).page())).toList().stream()
          .flatMap(List::stream);
    }
  }

  private static List<Expected> expected(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> JsonMapper.shared().readValue(line, Expected.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
