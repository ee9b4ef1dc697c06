package org.relata.refresh;

/** Hears how a refresh goes on, on the thread that runs it. */
public interface RefreshListener {
  /**
   * Hears that a page was read.
   *
   * @param articles how many outcomes will come of it
   */
  void found(int articles);

  /** Hears what became of an article or page. */
  void done(Outcome outcome);
}
