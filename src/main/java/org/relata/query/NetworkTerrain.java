package org.relata.query;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** The terrain of a network, all of which is looked at in advance. */
final class NetworkTerrain implements Terrain {
  private final PathNetwork network;
  private final int first;
  private final Set<Integer> ends;
  private final long[][] leastCosts;

  private NetworkTerrain(PathNetwork network, int first, Set<Integer> ends, int maxHops) {
    this.network = network;
    this.first = first;
    this.ends = Set.copyOf(ends);
    leastCosts = leastCosts(maxHops);
  }

  /**
   * @param first where paths begin
   * @param ends where they may end
   */
  static NetworkTerrain of(PathNetwork network, int first, Set<Integer> ends, int maxHops) {
    return new NetworkTerrain(network, first, ends, maxHops);
  }

  PathRanking ranking() {
    return new PathRanking(this, first, leastCosts.length - 1);
  }

  private long[][] leastCosts(int maxHops) {
    long[][] costs = new long[maxHops + 1][network.size()];
    Arrays.fill(costs[0], NO_WAY);
    ends.forEach(end -> costs[0][end] = 0);
    for (int hops = 1; hops <= maxHops; hops++) {
      for (int node = 0; node < network.size(); node++) {
        costs[hops][node] = isEnd(node) ? 0 : leastCost(node, costs[hops - 1]);
      }
    }
    return costs;
  }

  private long leastCost(int node, long[] afterStep) {
    long least = NO_WAY;
    for (Map.Entry<Integer, PathNetwork.Step> step : network.stepsFrom(node).entrySet()) {
      long rest = afterStep[step.getKey()];
      if (rest < NO_WAY) {
        least = Math.min(least, step.getValue().cost() + rest);
      }
    }
    return least == NO_WAY || node == first ? least : least + network.costOfPassing(node);
  }

  @Override
  public boolean isEnd(int node) {
    return ends.contains(node);
  }

  @Override
  public void eachStep(int node, StepTaker taker) {
    network.stepsFrom(node).forEach((next, step) -> taker.take(next, step.cost()));
  }

  @Override
  public long costOfPassing(int node) {
    return network.costOfPassing(node);
  }

  @Override
  public long leastCost(int node, int hopsLeft) {
    return leastCosts[hopsLeft][node];
  }

  @Override
  public String idOf(int node) {
    return network.idOf(node);
  }
}
