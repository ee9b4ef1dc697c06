package org.relata.query;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** Runs one query after another, reading only, each with a time limit. */
final class GraphReader {
  /** Long enough for any page of any entity; searches with a budget of their own give less. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A relation that the graph has no fact of yet is no reason for a warning. */
  private static final SessionConfig READING =
      SessionConfig.builder()
          .withDefaultAccessMode(AccessMode.READ)
          .withMinimumNotificationSeverity(NotificationSeverity.OFF)
          .build();

  private final Driver driver;

  GraphReader(Driver driver) {
    this.driver = driver;
  }

  <T> List<T> list(
      Cypher query,
      Collection<String> types,
      Map<String, Object> parameters,
      Function<Record, T> row) {
    return list(query, types, parameters, PATIENCE, row);
  }

  /**
   * Runs a query.
   *
   * @param patience after which the server gives up
   * @throws GraphUnavailableException if the server cannot be asked or gave up
   */
  <T> List<T> list(
      Cypher query,
      Collection<String> types,
      Map<String, Object> parameters,
      Duration patience,
      Function<Record, T> row) {
    TransactionConfig limited = TransactionConfig.builder().withTimeout(patience).build();
    try (Session session = driver.session(READING)) {
      return session.run(query.over(types), parameters, limited).list(row);
    } catch (Neo4jException e) {
      if (e.code().contains("TransactionTimedOut")) {
        throw new GraphUnavailableException(
            "Neo4j did not answer within " + patience.toMillis() + " ms", e);
      }
      throw unavailable(e);
    }
  }

  private static GraphUnavailableException unavailable(Neo4jException e) {
    return new GraphUnavailableException("Neo4j cannot be asked: " + e.getMessage(), e);
  }
}
