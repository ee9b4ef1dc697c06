package org.relata.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;

/** The records of runs as nodes. */
final class Runs {
  private final Driver driver;

  Runs(Driver driver) {
    this.driver = driver;
  }

  void put(Run run) {
    write("load/runs-put", Map.of("id", run.id(), "properties", properties(run)));
  }

  void markInterrupted() {
    write("load/runs-interrupted", Map.of());
  }

  List<Run> last(int limit) {
    try (Session session = driver.session()) {
      return session.executeRead(
          tx ->
              tx.run(Cypher.text("load/runs-last"), Map.of("limit", limit))
                  .list(row -> run(row.get("r").asNode())));
    }
  }

  List<Run> refreshes(String except, int limit) {
    try (Session session = driver.session()) {
      return session.executeRead(
          tx ->
              tx.run(Cypher.text("load/runs-refreshes"), Map.of("source", except, "limit", limit))
                  .list(row -> run(row.get("r").asNode())));
    }
  }

  Optional<Run> find(String id) {
    try (Session session = driver.session()) {
      return session.executeRead(
          tx ->
              tx.run(Cypher.text("load/runs-find"), Map.of("id", id)).list().stream()
                  .findFirst()
                  .map(row -> run(row.get("r").asNode())));
    }
  }

  private void write(String file, Map<String, Object> parameters) {
    try (Session session = driver.session()) {
      session.executeWriteWithoutResult(tx -> tx.run(Cypher.text(file), parameters).consume());
    }
  }

  private static Map<String, Object> properties(Run run) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", run.id());
    row.put("kind", run.kind().label());
    row.put("started", run.started().atZone(ZoneOffset.UTC));
    Instant finished = run.finished();
    row.put("finished", finished == null ? null : finished.atZone(ZoneOffset.UTC));
    row.put("ending", run.ending().label());
    row.put("sources", run.sources());
    row.put("extractor", run.extractor());
    row.put("created", run.articles().created());
    row.put("changed", run.articles().changed());
    row.put("same", run.articles().same());
    row.put("gone", run.articles().gone());
    row.put("failed", run.articles().failed());
    row.put("statementsAdded", run.changes().statementsAdded());
    row.put("statementsRemoved", run.changes().statementsRemoved());
    row.put("edgesAdded", run.changes().edgesAdded());
    row.put("edgesRemoved", run.changes().edgesRemoved());
    row.put("failures", run.failures());
    row.put("error", run.error());
    return row;
  }

  /** Records of earlier versions lack what came later. */
  private static Run run(Node node) {
    Value error = node.get("error");
    return new Run(
        node.get("id").asString(),
        Run.Kind.valueOf(node.get("kind").asString("refresh").toUpperCase(Locale.ROOT)),
        node.get("started").asZonedDateTime().toInstant(),
        instant(node.get("finished")),
        Run.Ending.valueOf(node.get("ending").asString("done").toUpperCase(Locale.ROOT)),
        node.get("sources").asList(Value::asString),
        node.get("extractor").asString(),
        new Run.Articles(
            node.get("created").asInt(),
            node.get("changed").asInt(),
            node.get("same").asInt(),
            node.get("gone").asInt(0),
            node.get("failed").asInt()),
        new Changes(
            node.get("statementsAdded").asLong(0),
            node.get("statementsRemoved").asLong(0),
            node.get("edgesAdded").asLong(0),
            node.get("edgesRemoved").asLong(0)),
        node.get("failures").asList(Value::asString, List.of()),
        error.isNull() ? null : error.asString());
  }

  private static @Nullable Instant instant(Value time) {
    return time.isNull() ? null : time.asZonedDateTime().toInstant();
  }
}
