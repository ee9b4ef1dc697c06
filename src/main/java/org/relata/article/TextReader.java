package org.relata.article;

import java.util.List;
import org.relata.page.Page;

/** Reads plain text. */
final class TextReader {
  private final Splitter splitter;
  private final Language language;

  TextReader(Splitter splitter, Language language) {
    this.splitter = splitter;
    this.language = language;
  }

  List<Article> read(Page page, String content) {
    List<Draft> drafts =
        splitter.split(PlainText.blocks(content), null).stream().map(TextReader::dated).toList();
    return new Assembly(page.document(), page.address().toString(), language.of(drafts, null))
        .articles(drafts);
  }

  private static Draft dated(Draft draft) {
    return draft.published() != null
        ? draft
        : draft.withPublished(Dateline.date(draft.body()).orElse(null));
  }
}
