package org.relata.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.relata.graph.Notice.Standing;

/**
 * What one transaction changes of facts that are watched, noted in the same transaction: neither
 * can be there without the other.
 */
final class WatchedChanges {
  private final SimpleQueryRunner tx;
  private final List<Watch> watches;
  private final Map<String, Before> before = new HashMap<>();
  private final List<Map<String, Object>> rows = new ArrayList<>();

  /** A fact as it was. */
  private record Before(
      String subject,
      String object,
      Standing standing,
      @Nullable String quote,
      @Nullable String url) {}

  /**
   * Looks at facts before they change.
   *
   * @param relations their relations by their identifiers
   */
  WatchedChanges(SimpleQueryRunner tx, Map<String, String> relations) {
    this.tx = tx;
    this.watches = WatchStore.all(tx);
    if (!watches.isEmpty()) {
      read(relations);
    }
  }

  private void read(Map<String, String> relations) {
    Map<String, List<String>> ids = new TreeMap<>();
    relations.forEach(
        (id, relation) -> {
          if (watches.stream().anyMatch(watch -> mayWant(watch, relation))) {
            ids.computeIfAbsent(relation, some -> new ArrayList<>()).add(id);
          }
        });
    ids.forEach(
        (relation, some) ->
            tx.run(
                    Cypher.forRelations("load/notices-before", List.of(relation)),
                    Map.of("ids", some))
                .forEachRemaining(row -> before.put(row.get("id").asString(), before(row))));
  }

  private static boolean mayWant(Watch watch, String relation) {
    return watch.relation() == null || watch.relation().equals(relation);
  }

  private static Before before(Record row) {
    return new Before(
        row.get("subject").asString(),
        row.get("object").asString(),
        new Standing(
            row.get("confidence").asDouble(),
            row.get("statements").asLong(),
            row.get("denied").asLong(0)),
        row.get("quote").asString(null),
        row.get("url").asString(null));
  }

  /**
   * Notes what becomes of a fact.
   *
   * @param key its ends, where the transaction states it
   * @param fact as it will be, or null
   */
  void note(String id, String relation, @Nullable FactKey key, @Nullable Fact fact) {
    Before old = before.get(id);
    String subject = old != null ? old.subject() : key != null ? key.subject() : null;
    String object = old != null ? old.object() : key != null ? key.object() : null;
    Standing now =
        fact == null ? null : new Standing(fact.confidence(), fact.statements(), fact.denied());
    Standing then = old == null ? null : old.standing();
    if (subject == null || object == null || Objects.equals(now, then)) {
      return;
    }
    for (Watch watch : watches) {
      if (watch.wants(relation, subject, object)) {
        Map<String, Object> row = new HashMap<>();
        row.put("subject", subject);
        row.put("object", object);
        row.put("best", fact == null ? null : fact.best());
        row.put("quote", old == null ? null : old.quote());
        row.put("url", old == null ? null : old.url());
        row.put("properties", properties(watch, id, relation, then, now));
        rows.add(row);
      }
    }
  }

  private static Map<String, Object> properties(
      Watch watch, String id, String relation, @Nullable Standing then, @Nullable Standing now) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("watch", watch.id());
    properties.put("kind", then == null ? "new" : now == null ? "vanished" : "changed");
    properties.put("fact", id);
    properties.put("relation", relation);
    put(properties, "before", then);
    put(properties, "after", now);
    return properties;
  }

  private static void put(
      Map<String, Object> properties, String when, @Nullable Standing standing) {
    if (standing != null) {
      properties.put(when + "Confidence", standing.confidence());
      properties.put(when + "Statements", standing.statements());
      properties.put(when + "Denied", standing.denied());
    }
  }

  /** Writes the notices, while the ends of all facts are there still. */
  void write() {
    if (!rows.isEmpty()) {
      tx.run(Cypher.text("load/notices-put"), Map.of("rows", rows)).consume();
    }
  }
}
