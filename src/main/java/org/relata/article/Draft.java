package org.relata.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as cut out of its page.
 *
 * @param title headline, if the page shows one
 * @param author byline
 * @param publisher outlet
 * @param published date
 * @param body paragraphs without headline and byline
 */
record Draft(
    @Nullable String title,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable LocalDate published,
    List<Block> body) {
  Draft {
    body = List.copyOf(body);
  }

  int words() {
    return body.stream().mapToInt(Block::words).sum();
  }

  Draft withBody(List<Block> blocks) {
    return new Draft(title, author, publisher, published, blocks);
  }
}
