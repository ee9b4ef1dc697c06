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
   */
  record Unreadable(String document, String reason) implements PageResult {}
}
