package org.relata.graph;

/**
 * What writing changed of what the graph says.
 *
 * @param statementsAdded statements that were not there
 * @param statementsRemoved statements that are not there any more
 * @param edgesAdded fact edges that were not there
 * @param edgesRemoved fact edges that are not there any more
 */
public record Changes(
    long statementsAdded, long statementsRemoved, long edgesAdded, long edgesRemoved) {
  /** Nothing. */
  public static final Changes NONE = new Changes(0, 0, 0, 0);

  /** Checks that nothing is negative. */
  public Changes {
    if (statementsAdded < 0 || statementsRemoved < 0 || edgesAdded < 0 || edgesRemoved < 0) {
      throw new IllegalArgumentException(
          "changes of %d, %d, %d, %d cannot be negative"
              .formatted(statementsAdded, statementsRemoved, edgesAdded, edgesRemoved));
    }
  }

  /** Returns these and others. */
  public Changes plus(Changes other) {
    return new Changes(
        statementsAdded + other.statementsAdded,
        statementsRemoved + other.statementsRemoved,
        edgesAdded + other.edgesAdded,
        edgesRemoved + other.edgesRemoved);
  }
}
