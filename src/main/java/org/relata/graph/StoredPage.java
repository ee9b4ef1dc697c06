package org.relata.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the graph remembers of a page that was read.
 *
 * @param digest of its bytes then, or null where it should be read anew
 * @param titles of the articles that it held
 * @param current whether the graph has all of them as the page had them, by the extraction that was
 *     asked for
 */
public record StoredPage(@Nullable String digest, List<String> titles, boolean current) {
  /** Copies the titles. */
  public StoredPage {
    titles = List.copyOf(titles);
  }
}
