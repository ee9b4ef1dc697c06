package org.relata.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page's article from elsewhere: a feed's entry, a mail's header, the user's
 * list of sources.
 *
 * @param source the name of the source that led to the page, if it has one
 * @param publisher outlet; goes before what the page tells
 * @param title headline where the page tells none
 * @param author byline where the page tells none
 * @param published date where the page tells none
 * @param language BCP 47 language where the page tells none
 */
public record Hints(
    @Nullable String source,
    @Nullable String publisher,
    @Nullable String title,
    @Nullable String author,
    @Nullable LocalDate published,
    @Nullable String language) {
  /** Nothing is known. */
  public static final Hints NONE = new Hints(null, null, null, null, null, null);

  /** Returns these hints, filled with others where they tell nothing. */
  public Hints orElse(Hints others) {
    return new Hints(
        source != null ? source : others.source,
        publisher != null ? publisher : others.publisher,
        title != null ? title : others.title,
        author != null ? author : others.author,
        published != null ? published : others.published,
        language != null ? language : others.language);
  }
}
