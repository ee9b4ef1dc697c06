package org.relata.article;

import java.util.List;
import org.relata.page.Page;

/** Reads plain text. */
final class TextReader {
  private final Splitter splitter;

  TextReader(Splitter splitter) {
    this.splitter = splitter;
  }

  List<Article> read(Page page, String content) {
    List<Draft> drafts =
        splitter.split(PlainText.blocks(content), null).stream().map(TextReader::dated).toList();
    return new Assembly(page.document(), page.address().toString(), Language.of(drafts))
        .articles(drafts);
  }

  private static Draft dated(Draft draft) {
    return draft.published() != null
        ? draft
        : new Draft(
            draft.title(),
            draft.author(),
            draft.publisher(),
            Dateline.date(draft.body()).orElse(null),
            draft.body());
  }
}
