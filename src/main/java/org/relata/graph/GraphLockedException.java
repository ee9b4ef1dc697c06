package org.relata.graph;

/** Says that another run is writing to the graph, which run, and since when. */
public final class GraphLockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GraphLockedException(String message) {
    super(message);
  }

  static GraphLockedException heldBy(LockHolder holder) {
    return new GraphLockedException(
        "a %s (process %d on %s) has been writing to this graph since %s; run this again when it has ended, or wait for it with --wait"
            .formatted(holder.work(), holder.pid(), holder.host(), holder.since()));
  }
}
