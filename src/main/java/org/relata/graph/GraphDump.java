package org.relata.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that articles made as JSON lines in one order, so that two graphs that hold the same
 * have the same dump.
 */
final class GraphDump {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GraphDump() {}

  static void write(Driver driver, Appendable out) {
    try (Session session = driver.session()) {
      session.executeRead(
          tx -> {
            tx.run(Cypher.text("load/dump-nodes")).forEachRemaining(line(out));
            tx.run(Cypher.text("load/dump-relationships")).forEachRemaining(line(out));
            return out;
          });
    }
  }

  private static Consumer<Record> line(Appendable out) {
    return row -> {
      Map<String, Object> fields = new TreeMap<>(row.asMap());
      fields.put("properties", sorted(row.get("properties").asMap()));
      try {
        out.append(JSON.writeValueAsString(fields)).append('\n');
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write the dump", e);
      }
    };
  }

  /**
   * Dates become text, and moments are left at that there is one: they tell when relata saw
   * something, and would never be the same in two graphs. Everything else of ours is text, numbers
   * and lists.
   */
  private static Map<String, Object> sorted(Map<String, Object> properties) {
    Map<String, Object> sorted = new TreeMap<>(properties);
    sorted.replaceAll((key, value) -> plain(value));
    return sorted;
  }

  private static Object plain(Object value) {
    if (value instanceof ZonedDateTime) {
      return true;
    }
    return value instanceof Temporal ? value.toString() : value;
  }
}
