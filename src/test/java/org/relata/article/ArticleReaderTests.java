package org.relata.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relata.page.Page;

class ArticleReaderTests {
  private static final String BODY =
      "Zürich’s trams will run on power from the lake, the city said. “It is cheaper,” a"
          + " councillor added, and the café owners at Bellevue agreed.";

  private final ArticleReader reader = new ArticleReader();

  @Test
  void putsHeadlineBeforeBodyAndMarksWhereTheBodyStarts() {
    Article article = only(Pages.text("Trams to run on lake power\n\n" + BODY));

    assertThat(article.text()).isEqualTo("Trams to run on lake power\n\n" + BODY);
    assertThat(article.body()).isEqualTo(BODY);
    assertThat(article.title()).isEqualTo("Trams to run on lake power");
  }

  @Test
  void keepsProseWithoutHeadlineAsItIs() {
    Article article = only(Pages.text(BODY + "\n" + BODY + " Nobody objected."));

    assertThat(article.bodyStart()).isZero();
    assertThat(article.title()).startsWith("Zürich’s trams will run").endsWith("…");
  }

  @Test
  void keepsIdWhenTheTextChanges() {
    Article before = only(Pages.text("Trams to run on lake power\n\n" + BODY));
    Article after =
        only(Pages.text("Trams to run on lake power\n\n" + BODY + " It starts in May."));

    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.contentHash()).isNotEqualTo(before.contentHash());
  }

  @Test
  void keepsIdsOfItemsThatMoveOnTheirPage() {
    String first = "1. Trams to run on lake power\nAnna Berg, Lake Post, May 3, 2024\n" + BODY;
    String second = "2. Ferry company buys a tram line\nLake Post, May 2, 2024\n" + BODY;
    String third = "1. Ferry company buys a tram line\nLake Post, May 2, 2024\n" + BODY;
    String fourth = "2. Trams to run on lake power\nAnna Berg, Lake Post, May 3, 2024\n" + BODY;

    List<Article> before = reader.read(Pages.text(first + "\n" + second));
    List<Article> after = reader.read(Pages.text(third + "\n" + fourth));

    assertThat(after.get(1).id()).isEqualTo(before.get(0).id());
    assertThat(after.get(0).id()).isEqualTo(before.get(1).id());
    assertThat(before.get(0).id()).isNotEqualTo(before.get(1).id());
  }

  @Test
  void takesItemsWithoutTextAsHeadlinesOnly() {
    List<Article> articles =
        reader.read(
            Pages.text(
                """
                1. Seoul eases curbs on drones
                The Peninsula, May 3, 2024
                2. Tokyo follows
                The Peninsula, May 4, 2024
                """));

    assertThat(articles)
        .extracting(Article::text)
        .containsExactly("Seoul eases curbs on drones", "Tokyo follows");
    assertThat(articles.get(0).body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, ISO-8859-1,",
    "windows-1252, , windows-1252",
    "UTF-8, ISO-8859-1,",
    "UTF-8, , iso-8859-1",
    "UTF-8, nonsense, nonsense",
    "windows-1252, UTF-8,",
  })
  void decodesWhatTransportAndPageDeclareRightlyOrWrongly(
      String actual, String transport, String declared) {
    String meta = declared == null ? "" : "<meta charset=\"" + declared + "\">";
    String html =
        "<html lang=en><head>" + meta + "<title>Trams</title></head><body><p>" + BODY + "</p>";

    Page page =
        Pages.bytes("p.html", "text/html", transport, html.getBytes(Charset.forName(actual)));

    assertThat(only(page).body()).isEqualTo(BODY);
  }

  @Test
  void heedsByteOrderMarks() {
    byte[] bytes = ("\ufeffTrams\n\n" + BODY).getBytes(StandardCharsets.UTF_16LE);

    assertThat(only(Pages.bytes("p.txt", "text/plain", null, bytes)).body()).isEqualTo(BODY);
  }

  @Test
  void refusesEmptyPages() {
    assertThatThrownBy(() -> reader.read(Pages.text("")))
        .isInstanceOf(ArticleException.class)
        .hasMessage("page.txt: it is empty");
    assertThatThrownBy(() -> reader.read(Pages.text(" \n\n ")))
        .isInstanceOf(ArticleException.class)
        .hasMessageContaining("holds no article");
  }

  @Test
  void refusesBinaryPagesWhateverTheirName() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

    assertThatThrownBy(() -> reader.read(Pages.bytes("p.html", "text/html", null, png)))
        .isInstanceOf(ArticleException.class)
        .hasMessageContaining("p.html: it is binary");
  }

  @Test
  void refusesOtherKindsByTheirMediaType() {
    byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    assertThatThrownBy(() -> reader.read(Pages.bytes("p", "application/pdf", null, pdf)))
        .isInstanceOf(ArticleException.class)
        .hasMessage("p: it is application/pdf; only HTML and plain text can be read");
  }

  @Test
  void refusesPagesOfLinksOnly() {
    assertThatThrownBy(
            () -> reader.read(Pages.html("<ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>")))
        .isInstanceOf(ArticleException.class)
        .hasMessageContaining("holds no article");
  }

  @Test
  void readsHtmlWithoutMediaType() {
    byte[] bytes =
        ("<!doctype html><title>Trams</title><p>" + BODY).getBytes(StandardCharsets.UTF_8);

    assertThat(only(Pages.bytes("p", null, null, bytes)).body()).isEqualTo(BODY);
  }

  @Test
  void keepsSentenceOfACellApartFromTheCellsBesideIt() {
    Article article =
        only(
            Pages.html(
                "<title>Trams</title><p>"
                    + BODY
                    + "<table><tr><td>Line 4<td>Bellevue, Stadelhofen"
                    + "<td>The depot stands in Oerlikon now.<tr><td>Line 9<td>Hirzenbach</table>"));

    assertThat(article.body())
        .isEqualTo(
            BODY
                + "\n\nLine 4 Bellevue, Stadelhofen\n\nThe depot stands in Oerlikon now."
                + "\n\nLine 9 Hirzenbach");
  }

  @Test
  void doesNotTakeTheFrontPageForTheCanonicalAddress() {
    Article article =
        only(
            Pages.html(
                "<link rel=canonical href='https://lakepost.example/'><title>Trams</title><p>"
                    + BODY));

    assertThat(article.address()).isEqualTo("file:///pages/page.html");
  }

  @Test
  void neverGivesTwoArticlesOfAPageOneId() {
    String post =
        "<div class=post><h2><a href='https://lakepost.example/x'>%s</a></h2><p>%s</p></div>";
    String body = (BODY + " ").repeat(4);

    List<Article> articles =
        reader.read(
            Pages.html(
                "<body>"
                    + post.formatted("Trams to run on lake power", body)
                    + post.formatted("Ferry company buys a tram line", body + "It paid in cash.")));

    assertThat(articles).hasSize(2).extracting(Article::id).doesNotHaveDuplicates();
  }

  private Article only(Page page) {
    List<Article> articles = reader.read(page);
    assertThat(articles).hasSize(1);
    return articles.get(0);
  }
}
