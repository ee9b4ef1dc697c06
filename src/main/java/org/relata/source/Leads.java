package org.relata.source;

import java.util.stream.Stream;
import org.relata.page.PageReader;

/** Finds what sources of one kind lead to. */
@FunctionalInterface
interface Leads {
  /**
   * Returns what a source leads to, found as the stream is consumed; it is closed after.
   *
   * @param pages reads what has to be read to find it
   */
  Stream<Lead> of(Source source, PageReader pages);
}
