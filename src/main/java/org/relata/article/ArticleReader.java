package org.relata.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.relata.page.Page;

/** Reads pages into articles. Safe for use by several threads. */
public final class ArticleReader {
  /**
   * Names how pages are read. Whoever changes what articles a page gives changes it too, so that
   * pages that are stored are read anew.
   */
  public static final String VERSION = "1";

  /**
   * Kinds that may be text beside {@code text/*}: what servers call files that they do not know.
   */
  private static final Set<String> OTHER_TEXT =
      Set.of("application/xhtml+xml", "application/octet-stream");

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
    List<Article> articles = articlesOf(page, content);
    if (articles.isEmpty()) {
      throw new ArticleException(
          page.document(), "it holds no article; nothing in it reads like running text");
    }
    return articles;
  }

  private List<Article> articlesOf(Page page, String content) {
    try {
      return articles(page, content);
    } catch (StackOverflowError e) {
      // lists within lists without end; no article is written so
      throw new ArticleException(page.document(), "its parts are nested too deep to be read");
    }
  }

  private List<Article> articles(Page page, String content) {
    String address = page.address().toString();
    String type = page.mediaType() == null ? "" : page.mediaType();
    if (type.contains("markdown")) {
      if (Markdown.isEndless(content)) {
        throw new ArticleException(page.document(), "it is full of '<'; give it as plain text");
      }
      return html.read(page, Markdown.document(content, address));
    }
    return isHtml(type, content)
        ? html.read(page, Jsoup.parse(content, address))
        : text.read(page, content);
  }

  private static void refuseOtherKinds(Page page) {
    String type = page.mediaType();
    if (type != null && !type.startsWith("text/") && !OTHER_TEXT.contains(type)) {
      throw new ArticleException(
          page.document(), "it is " + type + "; only HTML and plain text can be read");
    }
  }

  private static boolean isHtml(String mediaType, String content) {
    if (mediaType.contains("html")) {
      return true;
    }
    String head = content.substring(0, Math.min(content.length(), 1024)).toLowerCase(Locale.ROOT);
    return head.contains("<!doctype html") || head.contains("<html");
  }
}
