package org.relata.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.relata.page.Page;

/** Reads HTML. */
final class HtmlReader {
  private final Splitter splitter;

  HtmlReader(Splitter splitter) {
    this.splitter = splitter;
  }

  List<Article> read(Page page, String content) {
    Document document = Jsoup.parse(content, page.address().toString());
    List<Block> blocks = new ArrayList<>();
    for (Element e : document.body().select("p, h1, h2, h3, li")) {
      blocks.add(
          new Block(
              PlainText.normalised(e.text()),
              e.tagName().startsWith("h") ? Block.Kind.HEADING : Block.Kind.PARAGRAPH));
    }
    List<Draft> drafts = splitter.split(blocks, document.title());
    return new Assembly(page.document(), page.address().toString(), Language.of(drafts))
        .articles(drafts);
  }
}
