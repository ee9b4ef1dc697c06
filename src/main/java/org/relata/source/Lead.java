package org.relata.source;

import org.relata.page.Hints;
import org.relata.page.Page;

/** What a source leads to. */
sealed interface Lead {
  /** A page of the web that is still to be read. */
  record Address(String address, Hints hints) implements Lead {}

  /** A page that the source holds. */
  record Held(Page page) implements Lead {}

  /**
   * Something that cannot be read.
   *
   * @param reason what is wrong and what to do, one sentence
   * @param hidesOthers whether it would have led to pages that are not known now
   */
  record Lost(String document, String reason, boolean hidesOthers) implements Lead {
    /** Creates a loss of what would have led further. */
    Lost(String document, String reason) {
      this(document, reason, true);
    }
  }
}
