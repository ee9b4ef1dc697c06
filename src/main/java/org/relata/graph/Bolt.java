package org.relata.graph;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** Opens drivers and puts their failures into words. */
final class Bolt {
  private static final String PATIENCE = "RELATA_NEO4J_PATIENCE";
  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

  private Bolt() {}

  /**
   * Reads the user's own server from {@code NEO4J_URI}, {@code NEO4J_USERNAME} and {@code
   * NEO4J_PASSWORD}.
   *
   * @return its address, or null where the first is not set
   */
  static @Nullable GraphAddress ofUser(Map<String, String> environment) {
    String uri = environment.getOrDefault("NEO4J_URI", "");
    if (uri.isBlank()) {
      return null;
    }
    return new GraphAddress(
        uri.strip(),
        environment.getOrDefault("NEO4J_USERNAME", Neo4jServer.USERNAME),
        environment.get("NEO4J_PASSWORD"),
        null,
        null,
        false);
  }

  /**
   * Reads how long a transaction is tried again while the server is away, as seconds in {@code
   * RELATA_NEO4J_PATIENCE}.
   *
   * @throws GraphException if that is no number from 0 to 86400
   */
  static Duration patience(Map<String, String> environment) {
    String seconds = environment.getOrDefault(PATIENCE, "").strip();
    if (seconds.isEmpty()) {
      return USUAL_PATIENCE;
    }
    if (!seconds.matches("\\d{1,5}") || Integer.parseInt(seconds) > 86_400) {
      throw new GraphException(
          PATIENCE + " is '" + seconds + "'; set it to seconds from 0 to 86400, such as 60");
    }
    return Duration.ofSeconds(Integer.parseInt(seconds));
  }

  /**
   * Opens a driver that has logged in.
   *
   * @param patience how long a transaction is tried again while the server is away
   * @throws GraphException if the server cannot be reached or rejects the login
   */
  static Driver open(GraphAddress address, Duration patience) {
    Driver driver = driver(address, patience);
    try {
      driver.verifyConnectivity();
      return driver;
    } catch (Neo4jException e) {
      driver.close();
      throw inWords(address, e);
    }
  }

  /** Tells whether a server can be logged in to. */
  static boolean answers(GraphAddress address) {
    try (Driver driver = driver(address, USUAL_PATIENCE)) {
      driver.verifyConnectivity();
      return true;
    } catch (ServiceUnavailableException notYet) {
      return false;
    } catch (Neo4jException e) {
      throw inWords(address, e);
    }
  }

  /** Runs something, its failure in words. */
  static <T> T inWords(GraphAddress address, Supplier<T> work) {
    try {
      return work.get();
    } catch (Neo4jException e) {
      throw inWords(address, e);
    }
  }

  private static Driver driver(GraphAddress address, Duration patience) {
    Config config =
        Config.builder()
            .withUserAgent("relata")
            .withConnectionTimeout(5, TimeUnit.SECONDS)
            .withMaxTransactionRetryTime(patience.toSeconds(), TimeUnit.SECONDS)
            .build();
    String password = address.password();
    AuthToken token =
        password == null ? AuthTokens.none() : AuthTokens.basic(address.username(), password);
    try {
      return GraphDatabase.driver(address.uri(), token, config);
    } catch (IllegalArgumentException e) {
      throw new GraphException(
          "NEO4J_URI '"
              + address.uri()
              + "' is no address of a Neo4j server, such as bolt://localhost:7687 or"
              + " neo4j://host:7687",
          e);
    }
  }

  private static GraphException inWords(GraphAddress address, Neo4jException e) {
    if (e instanceof AuthenticationException) {
      return new GraphException("Neo4j at " + address.uri() + " " + rejection(address), e);
    }
    if (e instanceof ServiceUnavailableException) {
      return new GraphException("Neo4j at " + address.uri() + " " + absence(address), e);
    }
    String message = String.valueOf(e.getMessage());
    if (message.toLowerCase(Locale.ROOT).contains("no space left")) {
      message = "its disk is full; free some space and try again";
    }
    return new GraphException("Neo4j at " + address.uri() + " failed: " + message, e);
  }

  private static String rejection(GraphAddress address) {
    return "rejects the login of '"
        + address.username()
        + "'; "
        + (address.embedded()
            ? "the password file in "
                + address.data()
                + " is not this graph's: put the right one back"
            : "check NEO4J_USERNAME and NEO4J_PASSWORD");
  }

  private static String absence(GraphAddress address) {
    return "cannot be reached; "
        + (address.embedded()
            ? "it has stopped, try again"
            : "check that it runs and that NEO4J_URI is right, or unset NEO4J_URI for relata's own"
                + " server");
  }
}
