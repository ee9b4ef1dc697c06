package org.relata.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.relata.graph.Notice.Standing;
import org.relata.schema.Modality;

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
      long publishers,
      @Nullable LocalDate firstSeen,
      @Nullable LocalDate lastSeen,
      @Nullable String quote,
      @Nullable String url) {
    FactState state(Set<Modality> modalities) {
      return new FactState(standing, publishers, firstSeen, lastSeen, modalities);
    }
  }

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
          if (watches.stream().anyMatch(watch -> watch.watched().mayBe(relation))) {
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

  private static Before before(Record row) {
    return new Before(
        row.get("subject").asString(),
        row.get("object").asString(),
        new Standing(
            row.get("confidence").asDouble(),
            row.get("statements").asLong(),
            row.get("denied").asLong(0)),
        row.get("publishers").asLong(0),
        row.get("firstSeen").asLocalDate(null),
        row.get("lastSeen").asLocalDate(null),
        row.get("quote").asString(null),
        row.get("url").asString(null));
  }

  /**
   * Notes what becomes of a fact.
   *
   * @param key its ends, where the transaction states it
   * @param fact as it will be, or null
   * @param were modalities of its statements before
   * @param are modalities of its statements from now on
   */
  void note(
      String id,
      String relation,
      @Nullable FactKey key,
      @Nullable Fact fact,
      Set<Modality> were,
      Set<Modality> are) {
    Before old = before.get(id);
    String subject = old != null ? old.subject() : key != null ? key.subject() : null;
    String object = old != null ? old.object() : key != null ? key.object() : null;
    if (subject == null || object == null) {
      return;
    }
    FactState then = old == null ? null : old.state(were);
    FactState now = fact == null ? null : FactState.of(fact, are);
    for (Watch watch : watches) {
      String kind =
          watch.watched().includes(relation, subject, object)
              ? kind(watch.watched(), then, now)
              : null;
      if (kind != null) {
        Map<String, Object> row = new HashMap<>();
        row.put("subject", subject);
        row.put("object", object);
        row.put("best", fact == null ? null : fact.best());
        row.put("quote", old == null ? null : old.quote());
        row.put("url", old == null ? null : old.url());
        Map<String, Object> properties = new HashMap<>();
        properties.put("watch", watch.id());
        properties.put("kind", kind);
        properties.put("fact", id);
        properties.put("relation", relation);
        put(properties, "before", then);
        put(properties, "after", now);
        row.put("properties", properties);
        rows.add(row);
      }
    }
  }

  /** What becomes of a fact among those that are watched; null where that is nothing. */
  private static @Nullable String kind(
      Watched watched, @Nullable FactState then, @Nullable FactState now) {
    boolean was = then != null && watched.admits(then);
    boolean is = now != null && watched.admits(now);
    if (then != null && now != null && was && is) {
      return then.standing().equals(now.standing()) ? null : "changed";
    }
    return is ? "new" : was ? "vanished" : null;
  }

  private static void put(Map<String, Object> properties, String when, @Nullable FactState state) {
    if (state != null) {
      Standing standing = state.standing();
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
