package org.relata.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jspecify.annotations.Nullable;

/** Finds what a network of facts, taken without directions, hangs on. */
final class ChokepointFinder {
  private final GraphReader reader;

  ChokepointFinder(GraphReader reader) {
    this.reader = reader;
  }

  Chokepoints find(
      Collection<String> relations, double minConfidence, int limit, @Nullable LocalDate asOf) {
    Limits.within("minConfidence", minConfidence, 0, 1);
    Limits.within("limit", limit, 1, Chokepoints.MAX_LIMIT);
    List<Ends> facts =
        reader.list(
            Cypher.CHOKEPOINT_FACTS,
            relations,
            Facts.onDay(
                asOf, Map.of("minConfidence", minConfidence, "limit", Chokepoints.MAX_FACTS + 1)),
            row -> new Ends(row.get("a").asString(), row.get("b").asString()));
    boolean complete = facts.size() <= Chokepoints.MAX_FACTS;
    List<Ends> used = complete ? facts : facts.subList(0, Chokepoints.MAX_FACTS);
    Graph<String, DefaultEdge> network = network(used);
    return new Chokepoints(
        List.copyOf(relations),
        network.vertexSet().size(),
        used.size(),
        complete,
        ranked(network, limit));
  }

  private static Graph<String, DefaultEdge> network(List<Ends> facts) {
    Graph<String, DefaultEdge> network = new SimpleGraph<>(DefaultEdge.class);
    for (Ends fact : facts) {
      if (!fact.a().equals(fact.b())) {
        network.addVertex(fact.a());
        network.addVertex(fact.b());
        network.addEdge(fact.a(), fact.b());
      }
    }
    return network;
  }

  private List<Chokepoints.Chokepoint> ranked(Graph<String, DefaultEdge> network, int limit) {
    if (network.vertexSet().isEmpty()) {
      return List.of();
    }
    Map<String, Double> scores = new BetweennessCentrality<>(network).getScores();
    double others = network.vertexSet().size() - 1.0;
    double pairs = Math.max(1, others * (others - 1) / 2);
    Set<String> severing = new BiconnectivityInspector<>(network).getCutpoints();
    List<String> ids =
        scores.entrySet().stream()
            .filter(score -> score.getValue() > 0)
            .sorted(
                Comparator.comparingDouble((Map.Entry<String, Double> score) -> -score.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(limit)
            .map(Map.Entry::getKey)
            .toList();
    return reader.list(
        Cypher.ENTITIES_BY_ID,
        List.of(),
        Map.of("ids", ids),
        row -> {
          EntitySummary entity = Rows.entity(row.get("entity"));
          return new Chokepoints.Chokepoint(
              entity,
              scores.getOrDefault(entity.id(), 0.0) / pairs,
              severing.contains(entity.id()));
        });
  }

  private record Ends(String a, String b) {}
}
