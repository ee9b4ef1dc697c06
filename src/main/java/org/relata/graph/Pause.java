package org.relata.graph;

/** The pause between two looks at something that another process does. */
final class Pause {
  private static final long MILLIS = 100;

  private Pause() {}

  /**
   * Waits a tenth of a second.
   *
   * @throws GraphException if the thread is interrupted, which stays marked
   */
  static void briefly() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphException("interrupted while waiting for Neo4j", e);
    }
  }
}
