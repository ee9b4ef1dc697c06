package org.relata.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What exports tell of entities and facts, by name in a fixed order; what is unknown is absent. */
final class ExportProperties {
  /** Names of the properties of entities. */
  static final List<String> OF_ENTITIES = List.of("name", "type", "ticker", "aliases", "degree");

  /** Names of the properties of facts. */
  static final List<String> OF_FACTS =
      List.of(
          "confidence",
          "statements",
          "articles",
          "publishers",
          "denied",
          "hedged",
          "planned",
          "firstSeen",
          "lastSeen",
          "quote",
          "url");

  private ExportProperties() {}

  static Map<String, Object> of(EntitySummary entity, List<String> aliases) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", entity.name());
    properties.put("type", entity.type());
    put(properties, "ticker", entity.ticker());
    properties.put("aliases", aliases);
    properties.put("degree", entity.degree());
    return properties;
  }

  static Map<String, Object> of(Fact fact, @Nullable String quote, @Nullable String url) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("confidence", fact.confidence());
    properties.put("statements", fact.statements());
    properties.put("articles", fact.articles());
    properties.put("publishers", fact.publishers());
    properties.put("denied", fact.denied());
    properties.put("hedged", fact.hedged());
    properties.put("planned", fact.planned());
    put(properties, "firstSeen", fact.firstSeen());
    put(properties, "lastSeen", fact.lastSeen());
    put(properties, "quote", quote);
    put(properties, "url", url);
    return properties;
  }

  private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
    if (value != null) {
      properties.put(name, value);
    }
  }
}
