package org.relata.query;

/** What paths are ranked in: entities as numbers, and what it costs to go on from them. */
interface Terrain {
  /** The cost where there is no way; far above any cost, so that sums do not overflow. */
  long NO_WAY = Long.MAX_VALUE / 4;

  /** Tells whether paths end at an entity; none passes it. */
  boolean isEnd(int node);

  /** Hands on the steps from an entity, one for each entity that they lead to. */
  void eachStep(int node, StepTaker taker);

  /** Returns what it costs a path to pass an entity. */
  long costOfPassing(int node);

  /**
   * Returns what a walk from an entity to an end costs at least, passing the entity included;
   * {@link #NO_WAY} if there is none. A simple path costs no less.
   *
   * @param hopsLeft the most it may have, less by those from the first entity to this
   */
  long leastCost(int node, int hopsLeft);

  /** Returns the identifier of an entity. */
  String idOf(int node);

  /** Is told of steps. */
  interface StepTaker {
    /**
     * Takes a step.
     *
     * @param next the entity that it leads to
     * @param cost of the best fact between
     */
    void take(int next, long cost);
  }
}
