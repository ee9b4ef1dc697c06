package org.relata.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relata.page.PageReader;
import org.relata.page.PageResult;

/** The bundled samples: pages as cluttered as real ones, of one article or of several. */
class SampleArticlesTests {
  private static final String SAMPLES = "src/main/resources/samples";

  /** Pages of more than one article. */
  private static final Map<String, Long> SEVERAL =
      Map.of(
          "briefing-northgate-morning-2026-08-19.html", 4L, // the brief and its three developments
          "newsletter-strait-lines-61.html", 11L, // ten items and the editor's letter
          "oil-sanctions-and-siberia-pipeline.html", 2L,
          "tag-huawei.html", 5L);

  private static final List<Article> ARTICLES = read();

  private static List<Article> read() {
    ArticleReader reader = new ArticleReader();
    try (Stream<PageResult> pages = new PageReader().read(Path.of(SAMPLES).toString())) {
      return pages.flatMap(page -> reader.read(((PageResult.Read) page).page()).stream()).toList();
    }
  }

  @Test
  void givesEachPageItsNumberOfArticles() {
    Map<String, Long> counts =
        ARTICLES.stream().collect(Collectors.groupingBy(Article::document, Collectors.counting()));
    assertThat(counts).hasSize(20);
    assertThat(counts)
        .allSatisfy(
            (document, count) ->
                assertThat(count).as(document).isEqualTo(SEVERAL.getOrDefault(document, 1L)));
  }

  @Test
  void givesEachArticleATitleOfItsOwnAndADay() {
    assertThat(ARTICLES).extracting(Article::title).doesNotHaveDuplicates();
    assertThat(ARTICLES).extracting(Article::id).doesNotHaveDuplicates();
    assertThat(ARTICLES).extracting(Article::publisher).doesNotContainNull();
    assertThat(ARTICLES)
        .allSatisfy(
            article ->
                assertThat(article.published())
                    .as(article.title())
                    .isBetween(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 12, 31)));
  }

  @Test
  void readsDatesAndWritersWhereverTheyStand() {
    assertThat(article("Who feeds whom"))
        .extracting(Article::author, Article::published)
        .containsExactly("Aurelio Szabo", LocalDate.of(2026, 10, 5)); // JSON-LD
    assertThat(article("Brussels drafts second Chips Act"))
        .extracting(Article::author, Article::published)
        .containsExactly("Jördis Kappelmann", LocalDate.of(2026, 9, 3)); // meta, "Text:"
    assertThat(article("WRAPUP 2-U.S. clears Nvidia"))
        .extracting(Article::published)
        .isEqualTo(LocalDate.of(2026, 1, 15)); // dateline
    assertThat(article("Gazprom and CNPC"))
        .extracting(Article::author, Article::published)
        .containsExactly("Oluchi Renner", LocalDate.of(2025, 10, 22)); // byline of a later story
    assertThat(article("Tata’s two fabs"))
        .extracting(Article::author, Article::publisher, Article::published)
        .containsExactly("Vikram Hollis", "Gulf of Khambhat Times", LocalDate.of(2026, 7, 11));
    assertThat(article("Everybody is somebody’s supplier"))
        .extracting(Article::author, Article::publisher)
        .containsExactly("Theodora Quist", "Strait Lines");
    assertThat(article("Beijing turns the screw"))
        .extracting(Article::author, Article::publisher)
        .containsExactly("Rosalind Achterberg", "Copperfield Business");
  }

  @Test
  void leavesClutterOut() {
    assertThat(ARTICLES)
        .extracting(Article::text)
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain(
                        "{{",
                        "Typhoon signal",
                        "Commodities | FX",
                        "Beauty queen",
                        "Bus lane to High Tech Campus",
                        "cookie",
                        "Become a member",
                        "Unsubscribe",
                        "Have your say",
                        "Das könnte Sie",
                        "CBOT wheat"));
  }

  @Test
  void keepsNeighboursApart() {
    assertThat(article("Washington sanctions Rosneft").text()).doesNotContain("Power of Siberia");
    assertThat(article("Huawei’s arithmetic").text()).doesNotContain("Xiamen", "Key Signals");
    assertThat(article("Chip licences wobble").text())
        .contains("Key Signals", "Neo Performance Materials")
        .doesNotContain("Lanternfish Research");
    assertThat(article("CANN goes open").text()).doesNotContain("Malaysia");
  }

  private static Article article(String start) {
    return ARTICLES.stream()
        .filter(article -> article.title().startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no article " + start));
  }
}
