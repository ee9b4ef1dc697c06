package org.relata.upkeep;

import org.relata.refresh.Outcome;

/** Hears what a service does for its graph, on the thread that does it; for those who measure. */
public interface UpkeepListener {
  /** Hears nothing. */
  UpkeepListener NONE =
      new UpkeepListener() {
        @Override
        public void page(boolean read) {}

        @Override
        public void article(Outcome outcome) {}

        @Override
        public void ended(RefreshState refresh) {}

        @Override
        public void skipped() {}
      };

  /**
   * Hears that a source gave a page, on the thread that reads it; several may at once.
   *
   * @param read whether it could be read
   */
  void page(boolean read);

  /** Hears what became of an article or page. */
  void article(Outcome outcome);

  /** Hears that a refresh has ended. */
  void ended(RefreshState refresh);

  /** Hears that a refresh was due and another was under way. */
  void skipped();
}
