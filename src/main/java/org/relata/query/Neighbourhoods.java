package org.relata.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws what surrounds an entity, ring by ring. */
final class Neighbourhoods {
  /** More lines than this a drawing does not bear. */
  private static final int MOST_EDGES = 1000;

  private final GraphReader reader;
  private final Relations relations;
  private final Names names;
  private final Rows rows;

  Neighbourhoods(GraphReader reader, Relations relations, Names names, Rows rows) {
    this.reader = reader;
    this.relations = relations;
    this.names = names;
    this.rows = rows;
  }

  Neighbourhood around(NeighbourhoodRequest request) {
    Collection<String> walked = relations.chosen(request.relations());
    EntitySummary centre = names.resolve(request.entity());
    List<Neighbourhood.Node> nodes = new ArrayList<>(List.of(new Neighbourhood.Node(centre, 0)));
    List<String> known = new ArrayList<>(List.of(centre.id()));
    List<String> rim = known;
    boolean complete = true;
    for (int distance = 1; distance <= request.depth() && !rim.isEmpty(); distance++) {
      int room = request.nodes() - nodes.size();
      List<EntitySummary> ring = ring(walked, rim, known, room + 1, request);
      complete = complete && ring.size() <= room;
      rim = new ArrayList<>();
      for (EntitySummary entity : ring.subList(0, Math.min(room, ring.size()))) {
        nodes.add(new Neighbourhood.Node(entity, distance));
        rim.add(entity.id());
      }
      known = new ArrayList<>(known);
      known.addAll(rim);
    }
    List<Fact> edges = edges(walked, known, request);
    boolean tooMany = edges.size() > MOST_EDGES;
    return new Neighbourhood(
        centre, complete && !tooMany, nodes, tooMany ? edges.subList(0, MOST_EDGES) : edges);
  }

  private List<EntitySummary> ring(
      Collection<String> walked,
      List<String> centres,
      List<String> known,
      int limit,
      NeighbourhoodRequest request) {
    Map<String, Object> parameters = parameters(request, limit);
    parameters.put("centres", centres);
    parameters.put("known", known);
    return reader.list(
        Cypher.NEIGHBOURHOOD_RING, walked, parameters, row -> Rows.entity(row.get("entity")));
  }

  private List<Fact> edges(
      Collection<String> walked, List<String> ids, NeighbourhoodRequest request) {
    Map<String, Object> parameters = parameters(request, MOST_EDGES + 1);
    parameters.put("ids", ids);
    return reader.list(Cypher.NEIGHBOURHOOD_FACTS, walked, parameters, rows::fact);
  }

  private static Map<String, Object> parameters(NeighbourhoodRequest request, int limit) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("minConfidence", request.minConfidence());
    parameters.put("asOf", request.asOf());
    parameters.put("limit", limit);
    return parameters;
  }
}
