package org.relata.query;

import java.util.Set;
import org.neo4j.driver.Bookmark;

/**
 * Which state of the graph an answer of the server came from. The server's bookmark names the last
 * transaction that it has written, whoever wrote it, and comes with every answer: as long as it is
 * the same, nothing was written.
 */
record GraphState(Set<Bookmark> bookmarks) {
  GraphState {
    bookmarks = Set.copyOf(bookmarks);
  }

  /** Tells whether nothing can have been written between the two; a server may not tell. */
  boolean isSameAs(GraphState other) {
    return !bookmarks.isEmpty() && bookmarks.equals(other.bookmarks);
  }
}
