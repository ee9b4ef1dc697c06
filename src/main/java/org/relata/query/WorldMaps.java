package org.relata.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;

/** Puts entities on the map. */
final class WorldMaps {
  private final GraphReader reader;
  private final Relations relations;
  private final Rows rows;
  private final Knowledge knowledge;
  private @Nullable Homes homes;

  WorldMaps(GraphReader reader, Relations relations, Rows rows, Knowledge knowledge) {
    this.reader = reader;
    this.relations = relations;
    this.rows = rows;
    this.knowledge = knowledge;
  }

  WorldMap map(double minConfidence) {
    List<Record> found =
        reader.list(
            Cypher.MAP_ENTITIES, List.of(), Map.of("limit", WorldMap.MAX_ENTITIES + 1), row -> row);
    boolean tooMany = found.size() > WorldMap.MAX_ENTITIES;
    Map<String, String> located = new LinkedHashMap<>();
    Map<String, EntitySummary> countries = new HashMap<>();
    for (Record row : tooMany ? found.subList(0, WorldMap.MAX_ENTITIES) : found) {
      EntitySummary entity = Rows.entity(row.get("entity"));
      String code = homes().codeOf(entity, row.get("seats").asList(Value::asString));
      if (code != null) {
        located.put(entity.id(), code);
        if (entity.type().equals(EntityType.COUNTRY.label())) {
          countries.put(code, entity);
        }
      }
    }
    List<Fact> facts = facts(located, minConfidence);
    boolean all = !tooMany && facts.size() <= WorldMap.MAX_FACTS;
    return new WorldMap(
        countries(located, countries),
        facts.stream().limit(WorldMap.MAX_FACTS).map(fact -> locate(fact, located)).toList(),
        all);
  }

  private List<Fact> facts(Map<String, String> located, double minConfidence) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("ids", new ArrayList<>(located.keySet()));
    parameters.put("minConfidence", minConfidence);
    parameters.put("asOf", null);
    parameters.put("limit", WorldMap.MAX_FACTS + 1);
    return reader.list(Cypher.NEIGHBOURHOOD_FACTS, relations.names(), parameters, rows::fact);
  }

  private static WorldMap.LocatedFact locate(Fact fact, Map<String, String> located) {
    return new WorldMap.LocatedFact(
        located.getOrDefault(fact.subject().id(), ""),
        located.getOrDefault(fact.object().id(), ""),
        fact);
  }

  private List<WorldMap.Country> countries(
      Map<String, String> located, Map<String, EntitySummary> entities) {
    Map<String, Integer> counts = new TreeMap<>();
    located.values().forEach(code -> counts.merge(code, 1, Integer::sum));
    Map<String, String> names = new HashMap<>();
    homes().codes().forEach((name, code) -> names.putIfAbsent(code, name));
    return counts.entrySet().stream()
        .map(
            count ->
                new WorldMap.Country(
                    count.getKey(),
                    names.getOrDefault(count.getKey(), count.getKey()),
                    entities.get(count.getKey()),
                    count.getValue()))
        .toList();
  }

  /** Reads the files when a map is first asked for, as few questions are. */
  private synchronized Homes homes() {
    if (homes == null) {
      homes = Homes.read(knowledge);
    }
    return homes;
  }
}
