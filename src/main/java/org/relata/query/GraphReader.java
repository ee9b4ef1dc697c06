package org.relata.query;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.exceptions.Neo4jException;

/** Runs one query after another, reading only, each with a time limit. */
final class GraphReader {
  /** Long enough for any page of any entity; searches with a budget of their own give less. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Long enough for all of a large graph over a slow line. */
  private static final Duration LONG_PATIENCE = Duration.ofHours(1);

  /** A relation that the graph has no fact of yet is no reason for a warning. */
  private static final SessionConfig READING =
      SessionConfig.builder()
          .withDefaultAccessMode(AccessMode.READ)
          .withMinimumNotificationSeverity(NotificationSeverity.OFF)
          .build();

  private final Driver driver;
  private final Consumer<Asked> listener;

  GraphReader(Driver driver) {
    this(driver, asked -> {});
  }

  /**
   * @param listener is told of every query before it runs, by any thread
   */
  GraphReader(Driver driver, Consumer<Asked> listener) {
    this.driver = driver;
    this.listener = listener;
  }

  /** Returns one that nobody listens to. */
  GraphReader unheard() {
    return new GraphReader(driver);
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
      return session.run(text(query, types, parameters), parameters, limited).list(row);
    } catch (Neo4jException e) {
      if (isTimeOut(e)) {
        throw new GraphUnavailableException(
            "Neo4j did not answer within " + patience.toMillis() + " ms", e);
      }
      throw unavailable(e);
    }
  }

  /**
   * Runs a query whose answer is of no use after a deadline. The server is told the time it has,
   * but it looks at its clock now and then only; this waits no longer in any case.
   *
   * @throws LateException if the answer is not there in time
   * @throws GraphUnavailableException if the server cannot be asked
   */
  <T> List<T> list(
      Cypher query,
      Collection<String> types,
      Map<String, Object> parameters,
      Deadline deadline,
      Function<Record, T> row)
      throws LateException {
    return answer(query, types, parameters, deadline, row).rows();
  }

  /** Runs a query as {@link #list(Cypher, Collection, Map, Function)} does. */
  <T> Answer<T> answer(
      Cypher query,
      Collection<String> types,
      Map<String, Object> parameters,
      Function<Record, T> row) {
    try {
      return answer(query, types, parameters, Deadline.in(PATIENCE), row);
    } catch (LateException e) {
      throw new GraphUnavailableException(
          "Neo4j did not answer within " + PATIENCE.toMillis() + " ms", e);
    }
  }

  /** Runs a query as {@link #list(Cypher, Collection, Map, Deadline, Function)} does. */
  <T> Answer<T> answer(
      Cypher query,
      Collection<String> types,
      Map<String, Object> parameters,
      Deadline deadline,
      Function<Record, T> row)
      throws LateException {
    return await(ask(query, types, parameters, deadline, row), deadline);
  }

  /**
   * Has a query run whose answer is waited for with {@link #await}, and returns at once.
   *
   * @param deadline after which the server gives up
   */
  <T> CompletableFuture<Answer<T>> ask(
      Cypher query,
      Collection<String> types,
      Map<String, Object> parameters,
      Deadline deadline,
      Function<Record, T> row) {
    if (deadline.hasPassed()) {
      return CompletableFuture.failedFuture(new LateException("not asked, for the time is up"));
    }
    TransactionConfig limited = TransactionConfig.builder().withTimeout(deadline.left()).build();
    AsyncSession session = driver.session(AsyncSession.class, READING);
    return session
        .runAsync(text(query, types, parameters), parameters, limited)
        .thenCompose(cursor -> cursor.listAsync(row))
        .thenApply(list -> new Answer<>(list, new GraphState(session.lastBookmarks())))
        .whenComplete((answer, failure) -> session.closeAsync())
        .toCompletableFuture();
  }

  /**
   * Waits for an answer.
   *
   * @throws LateException if it is not there in time
   * @throws GraphUnavailableException if the server cannot be asked
   */
  static <T> Answer<T> await(CompletableFuture<Answer<T>> answer, Deadline deadline)
      throws LateException {
    try {
      return answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new LateException("no answer in time", e);
    } catch (ExecutionException e) {
      throw failure(causeOf(e), deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LateException("interrupted", e);
    }
  }

  /**
   * Runs a query whose answer is long, handing on row by row as they come.
   *
   * @return the state of the graph after the last row
   * @throws GraphUnavailableException if the server cannot be asked or gave up
   */
  GraphState each(
      Cypher query,
      Collection<String> types,
      Map<String, Object> parameters,
      Consumer<Record> row) {
    TransactionConfig limited = TransactionConfig.builder().withTimeout(LONG_PATIENCE).build();
    try (Session session = driver.session(READING)) {
      session.run(text(query, types, parameters), parameters, limited).forEachRemaining(row);
      return new GraphState(session.lastBookmarks());
    } catch (Neo4jException e) {
      throw unavailable(e);
    }
  }

  private String text(Cypher query, Collection<String> types, Map<String, Object> parameters) {
    String text = query.over(types, parameters.get("asOf") != null);
    listener.accept(new Asked(text, parameters));
    return text;
  }

  /** Returns why there is no answer; what passes on an answer wraps that. */
  private static Throwable causeOf(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null
        && (cause instanceof ExecutionException || cause instanceof CompletionException)) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static LateException failure(Throwable cause, Deadline deadline) {
    if (cause instanceof LateException late) {
      return late;
    }
    return failure(
        cause instanceof Neo4jException e
            ? e
            : new Neo4jException(String.valueOf(cause.getMessage()), cause),
        deadline);
  }

  private static LateException failure(Neo4jException e, Deadline deadline) {
    if (deadline.hasPassed() || isTimeOut(e)) {
      return new LateException("the server gave up, as it was told to", e);
    }
    throw unavailable(e);
  }

  private static boolean isTimeOut(Neo4jException e) {
    return String.valueOf(e.code()).contains("TransactionTimedOut");
  }

  private static GraphUnavailableException unavailable(Neo4jException e) {
    return new GraphUnavailableException("Neo4j cannot be asked: " + e.getMessage(), e);
  }
}
