package org.relata.page;

/** What came of reading one page of a source. */
public sealed interface PageResult {
  /** A page that could be read. */
  record Read(Page page) implements PageResult {}

  /**
   * A page that could not be read.
   *
   * @param document the file's name or the address
   * @param reason what went wrong and what to do, one sentence
   * @param hidesOthers whether its source may hold more pages that nobody knows of because of it,
   *     as behind a feed that cannot be read: what the source did not give has not vanished then
   */
  record Unreadable(String document, String reason, boolean hidesOthers) implements PageResult {
    /** Creates a result of a page that hides no other. */
    public Unreadable(String document, String reason) {
      this(document, reason, false);
    }
  }
}
