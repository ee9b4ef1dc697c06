package org.relata.article;

import java.util.List;
import org.jsoup.nodes.Document;
import org.relata.page.Page;

/** Reads HTML; changes the documents that it reads. */
final class HtmlReader {
  private final Splitter splitter;
  private final Language language;
  private final Clutter clutter = new Clutter();
  private final MainText mainText = new MainText(clutter);

  HtmlReader(Splitter splitter, Language language) {
    this.splitter = splitter;
    this.language = language;
  }

  List<Article> read(Page page, Document document) {
    Metadata metadata = Metadata.of(document, page.address()).with(page.hints());
    Posts posts = Posts.of(document, metadata);
    clutter.remove(document);
    List<Draft> drafts = drafts(document, metadata, posts);
    return new Assembly(
            page.document(), metadata.address(), language.of(drafts, metadata.language()))
        .articles(drafts);
  }

  private List<Draft> drafts(Document document, Metadata metadata, Posts posts) {
    List<Draft> full = posts.full(Prose.of(document.body()));
    if (full.size() > 1) {
      return splitter.cleaned(full);
    }
    List<Draft> drafts = splitter.split(mainText.of(document, metadata.title()), metadata.title());
    return drafts.stream()
        .map(draft -> draft.signedBy(metadata.author()))
        .map(draft -> drafts.size() == 1 ? draft.orElse(metadata) : draft)
        .map(draft -> draft.completed(metadata))
        .toList();
  }
}
