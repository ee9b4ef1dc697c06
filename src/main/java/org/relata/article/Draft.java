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
 * @param address its own address, if it is not the page's
 * @param body paragraphs without headline and byline
 */
record Draft(
    @Nullable String title,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable String address,
    List<Block> body) {
  Draft {
    body = List.copyOf(body);
  }

  static Draft of(@Nullable String title, @Nullable SourceLine source, List<Block> body) {
    return source == null
        ? new Draft(title, null, null, null, null, body)
        : new Draft(title, source.author(), source.publisher(), source.date(), null, body);
  }

  Draft withBody(List<Block> blocks) {
    return new Draft(title, author, publisher, published, address, blocks);
  }

  /**
   * Adds what the page tells, unless the article names a source of its own, as what the page says
   * is not of it then; a date that nobody tells is looked for in the text.
   */
  Draft completed(Metadata page) {
    boolean foreign =
        (author != null && !author.equals(page.author()))
            || publisher != null
            || (published != null && !published.equals(page.published()));
    Draft known = foreign ? this : orElse(page);
    return known.published != null ? known : known.dated(Dateline.date(body).orElse(null));
  }

  /** Fills what is not known yet from a line of the article. */
  Draft orElse(SourceLine line) {
    return new Draft(
        title,
        author != null ? author : line.author(),
        publisher != null ? publisher : line.publisher(),
        published != null ? published : line.date(),
        address,
        body);
  }

  /** Takes back a name read as the outlet's where the page says that it is the writer's. */
  Draft signedBy(@Nullable String writer) {
    return publisher == null || !publisher.equals(writer)
        ? this
        : new Draft(title, publisher, null, published, address, body);
  }

  private Draft dated(@Nullable LocalDate date) {
    return new Draft(title, author, publisher, date, address, body);
  }

  /** Fills what the article itself does not tell from what is known otherwise. */
  Draft orElse(Metadata known) {
    return new Draft(
        title,
        author != null ? author : known.author(),
        publisher != null ? publisher : known.publisher(),
        published != null ? published : known.published(),
        address,
        body);
  }
}
