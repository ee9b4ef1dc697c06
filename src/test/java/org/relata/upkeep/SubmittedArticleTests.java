package org.relata.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relata.page.Page;
import org.relata.query.InvalidQueryException;

class SubmittedArticleTests {
  private static SubmittedArticle article(
      @Nullable String url, @Nullable String id, @Nullable String text, @Nullable String html) {
    return new SubmittedArticle(url, id, null, null, null, null, null, text, html);
  }

  @Test
  void becomesAPageAtItsAddress() {
    Page page = article("https://quay.example/a", null, null, "<p>Ü</p>").page(Instant.EPOCH);
    assertThat(page.address()).hasToString("https://quay.example/a");
    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.bytes()).hasSize(9);
  }

  @Test
  void anyIdentifierBecomesAnAddressThatLeadsNowhere() {
    Page page = article(null, "../etc/passwd ü?#%", "text", null).page(Instant.EPOCH);
    assertThat(page.address().getScheme()).isEqualTo("submitted");
    assertThat(page.address().getPath()).isEqualTo("/../etc/passwd ü?#%");
    assertThat(page.mediaType()).isEqualTo("text/plain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "quay.example/a", "http:///a", "ftp://a/b", "http://a b/"})
  void addressIsOneOfTheWeb(String url) {
    assertThatThrownBy(() -> article(url, null, "text", null))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageStartingWith("article.url: ");
  }

  @Test
  void isKnownAgainAndHasOneText() {
    assertThatThrownBy(() -> article(null, " ", "text", null)).hasMessageContaining("url or id");
    assertThatThrownBy(() -> article("https://a/", "b", "text", null))
        .hasMessageContaining("url or id");
    assertThatThrownBy(() -> article(null, "b", "text", "<p>"))
        .hasMessageContaining("text or html");
    assertThatThrownBy(() -> article(null, "b", null, "")).hasMessageContaining("text or html");
    assertThatThrownBy(() -> article(null, "b".repeat(2001), "text", null))
        .hasMessageContaining("2001");
  }
}
