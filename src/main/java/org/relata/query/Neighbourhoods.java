package org.relata.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws what surrounds an entity, ring by ring. */
final class Neighbourhoods {
  /** More lines than this a drawing does not bear. */
  private static final int MOST_EDGES = 1000;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final GraphReader reader;
  private final Relations relations;
  private final Names names;
  private final Rows rows;
  private final Pictures pictures;

  Neighbourhoods(
      GraphReader reader, Relations relations, Names names, Rows rows, Pictures pictures) {
    this.reader = reader;
    this.relations = relations;
    this.names = names;
    this.rows = rows;
    this.pictures = pictures;
  }

  Neighbourhood around(NeighbourhoodRequest request) {
    Collection<String> walked = relations.chosen(request.relations());
    Picture picture = request.asOf() == null ? pictures.now(Deadline.in(PATIENCE)) : null;
    Names.Resolved resolved = names.resolve(List.of(request.entity()), picture);
    return picture == null || !pictures.confirms(resolved.state(), picture)
        ? asked(resolved.entity(0), walked, request)
        : pictured(resolved, picture, walked, request);
  }

  private Neighbourhood asked(
      EntitySummary centre, Collection<String> walked, NeighbourhoodRequest request) {
    Rings<String> rings = new Rings<>(centre.id(), request);
    Map<String, EntitySummary> summaries = new HashMap<>(Map.of(centre.id(), centre));
    rings.grow(
        (rim, known, limit) -> {
          List<EntitySummary> ring = ring(walked, rim, known, limit, request);
          ring.forEach(entity -> summaries.put(entity.id(), entity));
          return ring.stream().map(EntitySummary::id).toList();
        });
    return drawn(
        centre, rings, summaries, edges(walked, List.copyOf(rings.distances().keySet()), request));
  }

  private Neighbourhood pictured(
      Names.Resolved resolved,
      Picture picture,
      Collection<String> walked,
      NeighbourhoodRequest request) {
    FactFilter filter =
        new FactFilter(picture, walked, relations.symmetric(), request.minConfidence());
    PictureTies ties = new PictureTies(picture, filter);
    Rings<Integer> rings = new Rings<>(picture.entities().indexOf(resolved.number(0)), request);
    rings.grow(ties::ring);
    Map<Integer, EntitySummary> summaries = new HashMap<>();
    for (int entity : rings.distances().keySet()) {
      summaries.put(entity, picture.entities().summary(entity));
    }
    List<Integer> edges =
        new PictureFacts(picture.supported(), filter)
            .among(rings.distances().keySet(), MOST_EDGES + 1);
    return drawn(resolved.entity(0), rings, summaries, rows.facts(picture, picture.facts(), edges));
  }

  private static <E> Neighbourhood drawn(
      EntitySummary centre, Rings<E> rings, Map<E, EntitySummary> summaries, List<Fact> edges) {
    List<Neighbourhood.Node> nodes = new ArrayList<>();
    rings
        .distances()
        .forEach(
            (entity, distance) -> {
              EntitySummary summary = summaries.get(entity);
              if (summary != null) { // else removed just now
                nodes.add(new Neighbourhood.Node(summary, distance));
              }
            });
    boolean tooMany = edges.size() > MOST_EDGES;
    return new Neighbourhood(
        centre,
        rings.areComplete() && !tooMany,
        nodes,
        tooMany ? edges.subList(0, MOST_EDGES) : edges);
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
