package org.relata.graph;

/**
 * What became of articles that their sources no longer hold, or that were to be removed.
 *
 * @param articles how many were marked or removed
 * @param changes what that changed of what the graph says
 */
public record Gone(int articles, Changes changes) {
  /** Nothing. */
  public static final Gone NOTHING = new Gone(0, Changes.NONE);

  /** Returns this and another. */
  public Gone plus(Gone other) {
    return new Gone(articles + other.articles, changes.plus(other.changes));
  }
}
