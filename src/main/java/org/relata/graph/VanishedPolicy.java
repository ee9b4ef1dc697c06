package org.relata.graph;

/** What becomes of articles that their source no longer holds. */
public enum VanishedPolicy {
  /** They stay as they are. */
  KEEP,
  /** They stay, and {@code gone} on them tells since when no source holds them. */
  MARK,
  /** They go, with all that only they support. */
  WITHDRAW
}
