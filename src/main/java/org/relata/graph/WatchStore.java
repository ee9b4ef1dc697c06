package org.relata.graph;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.relata.graph.Notice.Standing;
import org.relata.graph.Watched.End;
import org.relata.schema.Modality;

/** What people want to hear of, and the notices for them, as nodes. */
final class WatchStore {
  private final Driver driver;

  WatchStore(Driver driver) {
    this.driver = driver;
  }

  static List<Watch> all(SimpleQueryRunner tx) {
    return tx.run(Cypher.text("load/watches-all")).list(row -> watch(row.get("w").asNode()));
  }

  List<Watch> all() {
    try (Session session = driver.session()) {
      return session.executeRead(WatchStore::all);
    }
  }

  void put(Watch watch) {
    Map<String, Object> row = new HashMap<>(properties(watch.watched()));
    row.put("id", watch.id());
    row.put("webhook", watch.webhook() == null ? null : watch.webhook().toString());
    row.put("secret", watch.secret());
    row.put("created", watch.created().atZone(ZoneOffset.UTC));
    write("load/watches-put", Map.of("properties", row));
  }

  private static Map<String, Object> properties(Watched watched) {
    Map<String, Object> row = new HashMap<>();
    row.put("entity", watched.entity());
    row.put("other", watched.other());
    row.put("relations", List.copyOf(watched.relations()));
    row.put("end", watched.end().name());
    row.put("undirected", List.copyOf(watched.undirected()));
    row.put("modality", watched.modality() == null ? null : watched.modality().label());
    row.put("minConfidence", watched.minConfidence());
    row.put("minPublishers", watched.minPublishers());
    row.put("from", watched.from());
    row.put("to", watched.to());
    return row;
  }

  boolean delete(String id) {
    return write("load/watches-delete", Map.of("id", id)) > 0;
  }

  void delivered(String id, long number) {
    write("load/watches-delivered", Map.of("id", id, "number", number));
  }

  void failing(String id, String reason) {
    write("load/watches-failing", Map.of("id", id, "reason", reason));
  }

  void prune(int days) {
    write("load/notices-prune", Map.of("days", days));
  }

  /** Returns how many nodes were deleted. */
  private int write(String file, Map<String, Object> parameters) {
    try (Session session = driver.session()) {
      return session.executeWrite(
          tx -> tx.run(Cypher.text(file), parameters).consume().counters().nodesDeleted());
    }
  }

  List<Notice> notices(String watch, long after, int limit) {
    try (Session session = driver.session()) {
      return session.executeRead(
          tx ->
              tx.run(
                      Cypher.text("load/notices-after"),
                      Map.of("watch", watch, "after", after, "limit", limit))
                  .list(row -> notice(row.get("n").asNode())));
    }
  }

  List<Notice> newest(Collection<String> ids, int limit) {
    Map<String, Object> asked = Map.of("watches", List.copyOf(ids), "limit", limit);
    try (Session session = driver.session()) {
      return session.executeRead(
          tx ->
              tx.run(Cypher.text("load/notices-newest"), asked)
                  .list(row -> notice(row.get("n").asNode())));
    }
  }

  Map<String, String> names(Collection<String> ids) {
    Map<String, String> names = new HashMap<>();
    try (Session session = driver.session()) {
      session
          .executeRead(
              tx ->
                  tx.run(Cypher.text("load/entities-names"), Map.of("ids", List.copyOf(ids)))
                      .list())
          .forEach(row -> names.put(row.get("id").asString(), row.get("name").asString()));
    }
    return names;
  }

  private static Watch watch(Node node) {
    @Nullable String webhook = node.get("webhook").asString(null);
    return new Watch(
        node.get("id").asString(),
        watched(node),
        webhook == null ? null : URI.create(webhook),
        node.get("secret").asString(null),
        node.get("created").asZonedDateTime().toInstant(),
        node.get("delivered").asLong(0),
        node.get("failing").asString(null));
  }

  private static Watched watched(Node node) {
    @Nullable String modality = node.get("modality").asString(null);
    return new Watched(
        node.get("entity").asString(null),
        node.get("other").asString(null),
        Set.copyOf(node.get("relations").asList(Value::asString, List.of())),
        End.valueOf(node.get("end").asString(End.EITHER.name())),
        Set.copyOf(node.get("undirected").asList(Value::asString, List.of())),
        modality == null ? null : Modality.ofLabel(modality),
        node.get("minConfidence").asDouble(0),
        node.get("minPublishers").asInt(0),
        node.get("from").asLocalDate(null),
        node.get("to").asLocalDate(null));
  }

  private static Notice notice(Node node) {
    return new Notice(
        node.get("number").asLong(),
        node.get("watch").asString(),
        node.get("kind").asString(),
        node.get("at").asZonedDateTime().toInstant(),
        node.get("fact").asString(),
        node.get("relation").asString(),
        node.get("subject").asString(),
        node.get("subjectName").asString(),
        node.get("object").asString(),
        node.get("objectName").asString(),
        standing(node, "before"),
        standing(node, "after"),
        node.get("quote").asString(null),
        node.get("url").asString(null));
  }

  private static @Nullable Standing standing(Node node, String when) {
    Value confidence = node.get(when + "Confidence");
    return confidence.isNull()
        ? null
        : new Standing(
            confidence.asDouble(),
            node.get(when + "Statements").asLong(),
            node.get(when + "Denied").asLong());
  }
}
