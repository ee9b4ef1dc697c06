package org.relata.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.relata.query.Asked;

/** Asks Neo4j through its driver and nothing else: the floor that a service can come down to. */
final class BareDriver {
  private static final SessionConfig READING =
      SessionConfig.builder()
          .withDefaultAccessMode(AccessMode.READ)
          .withMinimumNotificationSeverity(NotificationSeverity.OFF)
          .build();

  private final Driver driver;
  private final String shortest;
  private final String serverHeap = text("server-heap");

  BareDriver(Driver driver, Collection<String> relations) {
    this.driver = driver;
    shortest = text("shortest").replace("FACT_TYPES", String.join("|", relations));
  }

  /** Asks the same again, one after the other, and returns the nanoseconds that it took. */
  long nanosFor(List<Asked> questions) {
    long start = System.nanoTime();
    for (Asked question : questions) {
      draw(question.cypher(), question.parameters());
    }
    return System.nanoTime() - start;
  }

  /** Looks for paths as Cypher offers it, and returns the nanoseconds that it took. */
  long nanosForShortest(String from, String to) {
    long start = System.nanoTime();
    draw(shortest, Map.of("from", from, "to", to));
    return System.nanoTime() - start;
  }

  /** Returns the bytes of heap that the server uses. */
  long serverHeap() {
    try (Session session = driver.session(READING)) {
      return session.run(serverHeap).single().get("used").asLong();
    }
  }

  private void draw(String cypher, Map<String, Object> parameters) {
    try (Session session = driver.session(READING)) {
      session.run(cypher, parameters).list();
    }
  }

  private static String text(String name) {
    String file = "/cypher/benchmark/" + name + ".cypher";
    try (InputStream in = BareDriver.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
