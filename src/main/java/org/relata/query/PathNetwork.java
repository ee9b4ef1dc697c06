package org.relata.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entities and steps that short paths can be made of, with their costs. */
final class PathNetwork {
  private final List<PathSource.Node> nodes = new ArrayList<>();
  private final Map<Long, Integer> indexes = new HashMap<>();
  private final List<Map<Integer, Step>> steps = new ArrayList<>();
  private final HopScore score;

  PathNetwork(HopScore score) {
    this.score = score;
  }

  void add(PathSource.Node node) {
    indexes.put(node.number(), nodes.size());
    nodes.add(node);
    steps.add(new HashMap<>());
  }

  /**
   * Adds a fact as a step between two entities; a step of several facts costs what the best does.
   */
  void add(long from, long to, PathSource.Strength fact) {
    Integer tail = indexes.get(from);
    Integer head = indexes.get(to);
    if (tail == null || head == null) {
      return; // an entity that may not be passed
    }
    Step step = steps.get(tail).computeIfAbsent(head, unknown -> new Step());
    step.add(new Option(fact.link(), fact.id(), score.costOf(fact)));
  }

  int size() {
    return nodes.size();
  }

  boolean has(long node) {
    return indexes.containsKey(node);
  }

  int indexOf(long node) {
    return indexes.getOrDefault(node, -1);
  }

  String idOf(int node) {
    return nodes.get(node).id();
  }

  /** Returns the steps from an entity, by the entity they lead to. */
  Map<Integer, Step> stepsFrom(int node) {
    return steps.get(node);
  }

  /** Returns the facts between two entities by their numbers, the best first. */
  List<Long> links(int from, int to) {
    Step step = steps.get(from).get(to);
    return step == null ? List.of() : step.links();
  }

  /** Returns what it costs a path to pass an entity. */
  long costOfPassing(int node) {
    return score.costOfPassing(nodes.get(node).degree());
  }

  /** One way from an entity to the next, over one fact or another. */
  static final class Step {
    private static final Comparator<Option> BEST_FIRST =
        Comparator.comparingLong(Option::cost).thenComparing(Option::id);

    private final List<Option> options = new ArrayList<>(1);
    private long cost = Long.MAX_VALUE;

    private void add(Option option) {
      options.add(option);
      cost = Math.min(cost, option.cost());
    }

    /** Returns the cost of the best fact. */
    long cost() {
      return cost;
    }

    /** Returns the facts' numbers, the best first, each once. */
    List<Long> links() {
      return options.stream().sorted(BEST_FIRST).map(Option::link).distinct().toList();
    }
  }

  private record Option(long link, String id, long cost) {}
}
