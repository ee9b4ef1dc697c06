package org.relata.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.relata.schema.EntityType;

/** A graph in memory: a source for searches, and the same paths by trying out everything. */
class SmallGraph implements PathSource {
  static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  record Edge(long link, long from, long to, boolean symmetric, Strength strength) {}

  private final List<String> ids;
  private final List<Edge> edges;
  private final boolean forwardOnly;

  SmallGraph(List<String> ids, List<Edge> edges, boolean forwardOnly) {
    this.ids = ids;
    this.edges = edges;
    this.forwardOnly = forwardOnly;
  }

  /** Few distinct strengths, so that ties are common; the first entities are hubs. */
  static SmallGraph random(Random random) {
    int nodes = 3 + random.nextInt(8);
    List<Edge> edges = new ArrayList<>();
    int count = random.nextInt(4 * nodes);
    for (int i = 0; i < count; i++) {
      long from = random.nextBoolean() ? random.nextInt(2) : random.nextInt(nodes);
      long to = random.nextInt(nodes);
      if (from != to) {
        int link = edges.size(); // numbers are indexes too
        double confidence = 0.25 * (1 + random.nextInt(4));
        LocalDate seen = random.nextInt(4) == 0 ? null : TODAY.minusDays(365L * random.nextInt(3));
        Strength strength =
            new Strength(
                link,
                "f%02d".formatted(link),
                confidence,
                1 + random.nextInt(2),
                random.nextInt(2),
                1 + random.nextInt(2),
                seen);
        edges.add(new Edge(link, from, to, random.nextInt(4) == 0, strength));
      }
    }
    return new SmallGraph(ids(nodes), edges, random.nextInt(3) == 0);
  }

  Node node(long number) {
    return new Node(number, id(number), degree(number));
  }

  int size() {
    return ids.size();
  }

  boolean forwardOnly() {
    return forwardOnly;
  }

  /** The same graph in memory, given in another order. */
  Picture picture(Random random) {
    List<Long> numbers = new ArrayList<>(LongStream.range(0, size()).boxed().toList());
    Collections.shuffle(numbers, random);
    EntityTable entities =
        new EntityTable(
            numbers.stream().map(n -> new EntityTable.Row(n, summary(n), List.of())).toList());
    FactTable facts = new FactTable(edges.size());
    List<Edge> shuffled = new ArrayList<>(edges);
    Collections.shuffle(shuffled, random);
    for (Edge edge : shuffled) {
      facts.add(
          new FactTable.Row(
              edge.strength().id(),
              entities.indexOf(edge.from()),
              entities.indexOf(edge.to()),
              edge.symmetric() ? 1 : 0,
              support(edge.strength())));
    }
    GraphState state = new GraphState(Set.of());
    return new Picture(
        state,
        List.of("DIRECTED", "SYMMETRIC"),
        entities,
        new FactNet(facts, size()),
        new FactNet(new FactTable(0), size()));
  }

  private EntitySummary summary(long node) {
    return new EntitySummary(
        id(node), "Name of " + id(node), isCountry(node) ? "Country" : "X", null, degree(node));
  }

  private static Support support(Strength strength) {
    return new Support(
        strength.confidence(),
        strength.statements(),
        1,
        strength.publishers(),
        strength.denied(),
        0,
        0,
        null,
        strength.lastSeen());
  }

  /** All facts of it. */
  static FactFilter everything(Picture picture) {
    return new FactFilter(picture, picture.relations(), List.of("SYMMETRIC"), 0);
  }

  @Override
  public List<Links> links(Collection<Long> some, Way way, Deadline deadline) {
    List<Links> all = new ArrayList<>();
    for (long node : some) {
      List<Long> others = new ArrayList<>();
      List<Long> links = new ArrayList<>();
      for (Edge edge : edges) {
        boolean bothWays = edge.symmetric() || !forwardOnly;
        if (edge.from() == node && (bothWays || way == Way.ONWARD)) {
          others.add(edge.to());
          links.add(edge.link());
        } else if (edge.to() == node && (bothWays || way == Way.BACK)) {
          others.add(edge.from());
          links.add(edge.link());
        }
      }
      all.add(new Links(node, others, links, others.stream().map(this::degree).toList()));
    }
    return all;
  }

  @Override
  public List<Node> nodes(Collection<Long> some, Deadline deadline) {
    return some.stream().map(this::node).toList();
  }

  /** Every third entity is a country. */
  @Override
  public Set<Long> ofType(Collection<Long> some, EntityType type, Deadline deadline) {
    return some.stream().filter(this::isCountry).collect(Collectors.toSet());
  }

  boolean isCountry(long node) {
    return node % 3 == 0;
  }

  @Override
  public List<Strength> strengths(Collection<Long> links, Deadline deadline) {
    return edges.stream().filter(e -> links.contains(e.link())).map(Edge::strength).toList();
  }

  static List<String> ids(int nodes) {
    return IntStream.range(0, nodes).mapToObj("e%02d"::formatted).toList();
  }

  private String id(long node) {
    return ids.get((int) node);
  }

  long degree(long node) {
    return edges.stream().filter(e -> e.from() == node || e.to() == node).count();
  }

  /** All simple paths within the bounds, each node sequence once, in the order of the rank. */
  List<PathSearch.FoundPath> enumerate(long first, long last, PathBounds bounds, HopScore score) {
    return enumerate(first, node -> node == last, bounds, score);
  }

  /** The same for paths that end at the first entity that is an end. */
  List<PathSearch.FoundPath> enumerate(
      long first, LongPredicate isEnd, PathBounds bounds, HopScore score) {
    Map<List<Long>, Long> costs = new LinkedHashMap<>();
    walk(new ArrayList<>(List.of(first)), isEnd, 0, bounds, score, costs);
    List<PathSearch.FoundPath> paths = new ArrayList<>();
    costs.forEach(
        (sequence, cost) -> {
          List<List<Long>> hops = new ArrayList<>();
          for (int i = 1; i < sequence.size(); i++) {
            hops.add(options(sequence.get(i - 1), sequence.get(i), score));
          }
          paths.add(new PathSearch.FoundPath(cost, sequence.stream().map(this::id).toList(), hops));
        });
    paths.sort(
        Comparator.comparingLong(PathSearch.FoundPath::cost)
            .thenComparing(path -> path.hops().size())
            .thenComparing(path -> String.join(" ", path.entities())));
    return paths;
  }

  private void walk(
      List<Long> soFar,
      LongPredicate isEnd,
      long cost,
      PathBounds bounds,
      HopScore score,
      Map<List<Long>, Long> costs) {
    long here = soFar.get(soFar.size() - 1);
    if (soFar.size() > 1 && isEnd.test(here)) {
      costs.put(List.copyOf(soFar), cost);
      return;
    }
    if (soFar.size() > bounds.maxHops()) {
      return;
    }
    boolean isFirst = soFar.size() == 1;
    if (!isFirst && degree(here) > bounds.mostDegree()) {
      return;
    }
    long passing = isFirst ? 0 : score.costOfPassing(degree(here));
    Set<Long> tried = new HashSet<>(soFar);
    tried.addAll(bounds.avoided());
    for (long next = 0; next < ids.size(); next++) {
      List<Long> options = options(here, next, score);
      if (!options.isEmpty() && tried.add(next)) {
        soFar.add(next);
        long hop = score.costOf(edges(options.get(0)).strength());
        walk(soFar, isEnd, cost + passing + hop, bounds, score, costs);
        soFar.remove(soFar.size() - 1);
      }
    }
  }

  private Edge edges(long link) {
    return edges.stream().filter(e -> e.link() == link).findFirst().orElseThrow();
  }

  private List<Long> options(long from, long to, HopScore score) {
    Map<String, Long> ranked = new TreeMap<>();
    for (Edge edge : edges) {
      boolean forward = edge.from() == from && edge.to() == to;
      boolean backward = edge.to() == from && edge.from() == to;
      if (forward || (backward && (edge.symmetric() || !forwardOnly))) {
        ranked.put(
            "%020d %s".formatted(score.costOf(edge.strength()), edge.strength().id()), edge.link());
      }
    }
    return List.copyOf(ranked.values());
  }
}
