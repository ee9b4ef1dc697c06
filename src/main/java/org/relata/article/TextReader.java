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
    List<Block> blocks = PlainText.blocks(content);
    TextHeader header = TextHeader.of(blocks, page.address().toString());
    Metadata metadata = header.metadata().with(page.hints());
    List<Draft> drafts =
        splitter.split(blocks.subList(header.lines(), blocks.size()), metadata.title()).stream()
            .map(draft -> draft.completed(metadata))
            .toList();
    return new Assembly(
            page.document(), metadata.address(), language.of(drafts, metadata.language()))
        .articles(drafts);
  }
}
