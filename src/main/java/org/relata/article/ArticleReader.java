package org.relata.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.page.Page;

/** Reads pages into articles. Safe for use by several threads. */
public final class ArticleReader {
  private static final Set<String> TEXT =
      Set.of(
          "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown");

  private final HtmlReader html;
  private final TextReader text;

  /** Creates a reader; it reads its phrase lists once. */
  public ArticleReader() {
    Splitter splitter = new Splitter(new Boilerplate());
    Language language = new Language();
    html = new HtmlReader(splitter, language);
    text = new TextReader(splitter, language);
  }

  /**
   * Reads the articles of a page, in its order.
   *
   * @return at least one article
   * @throws ArticleException if the page holds none: it is empty, binary, of another kind than HTML
   *     or text, or nothing in it reads like an article
   */
  public List<Article> read(Page page) {
    refuseOtherKinds(page);
    String content = Decoder.text(page);
    List<Article> articles =
        isHtml(page.mediaType(), content) ? html.read(page, content) : text.read(page, content);
    if (articles.isEmpty()) {
      throw new ArticleException(
          page.document(), "it holds no article; nothing in it reads like running text");
    }
    return articles;
  }

  private static void refuseOtherKinds(Page page) {
    String type = page.mediaType();
    if (type != null && !TEXT.contains(type) && !type.startsWith("text/")) {
      boolean unknown = type.equals("application/octet-stream");
      if (!unknown) {
        throw new ArticleException(
            page.document(), "it is " + type + "; only HTML and plain text can be read");
      }
    }
  }

  private static boolean isHtml(@Nullable String mediaType, String content) {
    if (mediaType != null && mediaType.contains("html")) {
      return true;
    }
    String head = content.substring(0, Math.min(content.length(), 1024)).toLowerCase(Locale.ROOT);
    return head.contains("<!doctype html") || head.contains("<html");
  }
}
