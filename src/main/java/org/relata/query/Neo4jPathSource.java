package org.relata.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.relata.schema.EntityType;

/** The graph as path searches see it: only facts that one search may walk. */
final class Neo4jPathSource implements PathSource {
  private final GraphReader reader;
  private final Set<String> relations;
  private final Set<String> symmetric;
  private final PathRequest request;

  /**
   * @param relations the relations that may be walked
   * @param symmetric those without direction
   */
  Neo4jPathSource(
      GraphReader reader, Set<String> relations, Set<String> symmetric, PathRequest request) {
    this.reader = reader;
    this.relations = relations;
    this.symmetric = symmetric;
    this.request = request;
  }

  @Override
  public List<Links> links(Collection<Long> nodes, Way way, Deadline deadline) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("nodes", nodes);
    parameters.put("direction", direction(way));
    parameters.put("symmetric", List.copyOf(symmetric));
    parameters.put("minConfidence", request.minConfidence());
    parameters.put("asOf", request.asOf());
    boolean sureThen = request.asOf() != null && request.minConfidence() > 0;
    return inTime(
        sureThen ? Cypher.PATH_LINKS_SURE_THEN : Cypher.PATH_LINKS,
        parameters,
        deadline,
        row ->
            new Links(
                row.get("node").asLong(),
                row.get("others").asList(Value::asLong),
                row.get("links").asList(Value::asLong),
                row.get("degrees").asList(Value::asLong)));
  }

  private String direction(Way way) {
    if (!request.forwardOnly()) {
      return "any";
    }
    return way == Way.ONWARD ? "out" : "in";
  }

  @Override
  public List<Node> nodes(Collection<Long> nodes, Deadline deadline) {
    return inTime(
        Cypher.PATH_NODES,
        Map.of("nodes", nodes),
        deadline,
        row ->
            new Node(
                row.get("node").asLong(), row.get("id").asString(), row.get("degree").asLong()));
  }

  @Override
  public Set<Long> ofType(Collection<Long> nodes, EntityType type, Deadline deadline) {
    return Set.copyOf(
        inTime(
            Cypher.PATH_OF_TYPE,
            Map.of("nodes", nodes, "type", type.label()),
            deadline,
            row -> row.get("node").asLong()));
  }

  @Override
  public List<Strength> strengths(Collection<Long> links, Deadline deadline) {
    return inTime(
        Cypher.PATH_STRENGTHS,
        Facts.onDay(request.asOf(), Map.of("links", links)),
        deadline,
        Rows::strength);
  }

  private <T> List<T> inTime(
      Cypher query, Map<String, Object> parameters, Deadline deadline, Function<Record, T> row) {
    try {
      return reader.list(query, relations, parameters, deadline, row);
    } catch (LateException e) {
      return List.of(); // whoever asks looks at the deadline
    }
  }
}
