package org.relata.graph;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the graph remembers of an article that was written to it.
 *
 * @param contentHash the article's hash then
 * @param extractor the version of the extraction whose statements are stored
 * @param published the article's date, if known
 * @param length characters of its text
 * @param pages identifiers of the pages that hold just this text
 */
public record StoredArticle(
    String contentHash,
    String extractor,
    @Nullable LocalDate published,
    int length,
    Set<String> pages) {
  /** Copies the pages. */
  public StoredArticle {
    pages = Set.copyOf(pages);
  }
}
