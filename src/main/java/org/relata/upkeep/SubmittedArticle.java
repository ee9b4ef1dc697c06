package org.relata.upkeep;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relata.page.Hints;
import org.relata.page.Page;
import org.relata.query.InvalidQueryException;

/**
 * An article that a client hands over; one with the same address or identifier takes its place.
 *
 * @param url the article's http(s) address, which is told with it and not asked for; or give an id
 * @param id what the client knows it by, where it has no address
 * @param title headline, where the HTML tells none
 * @param published day of publication such as 2026-05-01, where the HTML tells none
 * @param publisher outlet; goes before what the HTML tells
 * @param author byline, where the HTML tells none
 * @param language BCP 47 language, where the HTML tells none
 * @param text the article as plain text; or give html
 * @param html the article as a page of HTML
 */
public record SubmittedArticle(
    @Nullable String url,
    @Nullable String id,
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable String language,
    @Nullable String text,
    @Nullable String html) {
  /** The source of all of them; no source of a file can have this name. */
  static final String SOURCE = "api:submitted";

  private static final int LONGEST_NAME = 2000;

  /** Checks that it can be read and known again. */
  public SubmittedArticle {
    if (isBlank(url) == isBlank(id)) {
      throw new InvalidQueryException(
          "article", "give either url or id, so that the article is known again");
    }
    if (isBlank(text) == isBlank(html)) {
      throw new InvalidQueryException("article", "give either text or html");
    }
    address(url, id);
  }

  private static boolean isBlank(@Nullable String value) {
    return value == null || value.isBlank();
  }

  private static URI address(@Nullable String url, @Nullable String id) {
    boolean named = url == null || url.isBlank();
    String name = String.valueOf(named ? id : url).strip();
    if (name.length() > LONGEST_NAME) {
      throw new InvalidQueryException(
          named ? "article.id" : "article.url",
          "it has " + name.length() + " characters; " + LONGEST_NAME + " are the most");
    }
    try {
      // an identifier gets an address of its own that leads nowhere
      return named ? new URI("submitted", null, "/" + name, null) : web(new URI(name));
    } catch (URISyntaxException e) {
      throw new InvalidQueryException(
          named ? "article.id" : "article.url", "it makes no address: " + e.getMessage());
    }
  }

  private static URI web(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
      throw new InvalidQueryException(
          "article.url", "'" + address + "' is no http(s) address; without one give an id");
    }
    return address;
  }

  /** Returns it as if a source had given it. */
  Page page(Instant now) {
    URI address = address(url, id);
    boolean marked = !isBlank(html);
    return Page.of(
        address.toString(),
        address,
        String.valueOf(marked ? html : text).getBytes(StandardCharsets.UTF_8),
        marked ? "text/html" : "text/plain",
        StandardCharsets.UTF_8.name(),
        now,
        new Hints(SOURCE, publisher, title, author, published, language));
  }
}
