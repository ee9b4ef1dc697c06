package org.relata.query;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Something that the server is often asked, run for several who ask at once: the way to the server
 * and back costs it more than most answers. Whoever asks while it is idle is not kept waiting;
 * those who ask while it works on others go together as soon as it is done with some of them. So an
 * answer is never of a state of the graph before its question.
 *
 * @param <T> what is made of a row
 */
final class Errand<T> {
  /** More at once would wait for each other. */
  private static final int MOST_TOGETHER = 32;

  private final Query<T> query;
  private final int atOnce;
  private final Deque<Rider<T>> waiting = new ArrayDeque<>();
  private int underWay;

  /**
   * Asks the server about keys.
   *
   * @param <T> what is made of a row
   */
  interface Query<T> {
    /**
     * Returns at once; the answer or failure comes later.
     *
     * @param deadline after which the answer is of no use
     */
    CompletableFuture<Answer<Keyed<T>>> run(Collection<String> keys, Deadline deadline);
  }

  /**
   * A row and the key that it was found by.
   *
   * @param <T> what is made of a row
   */
  record Keyed<T>(String key, T row) {}

  private record Rider<T>(
      List<String> keys, Deadline deadline, CompletableFuture<Answer<T>> answer) {}

  /**
   * @param query asks about the keys of several at once
   * @param atOnce how many queries may be under way, at least 1
   */
  Errand(Query<T> query, int atOnce) {
    this.query = query;
    this.atOnce = atOnce;
  }

  /**
   * Asks about some keys, and returns the rows of the first key, then those of the next.
   *
   * @throws LateException if they are not there in time
   * @throws GraphUnavailableException if the server cannot be asked
   */
  Answer<T> ask(Collection<String> keys, Deadline deadline) throws LateException {
    Rider<T> rider = new Rider<>(List.copyOf(keys), deadline, new CompletableFuture<>());
    synchronized (this) {
      waiting.add(rider);
    }
    start();
    return GraphReader.await(rider.answer(), deadline);
  }

  /** Starts a query for those who wait, if one more may be under way. */
  private void start() {
    List<Rider<T>> riders = next();
    if (!riders.isEmpty()) {
      var unused =
          run(riders)
              .whenComplete(
                  (done, failure) -> {
                    end();
                    start();
                  });
    }
  }

  private synchronized List<Rider<T>> next() {
    List<Rider<T>> riders = new ArrayList<>();
    while (underWay < atOnce && riders.size() < MOST_TOGETHER && !waiting.isEmpty()) {
      Rider<T> rider = waiting.remove();
      if (!rider.deadline().hasPassed()) { // else it has gone
        riders.add(rider);
      }
    }
    underWay += riders.isEmpty() ? 0 : 1;
    return riders;
  }

  /** Returns how many wait until the server has done some of what it works on. */
  synchronized int waiting() {
    return waiting.size();
  }

  private synchronized void end() {
    underWay--;
  }

  /** Asks for some together, or, if that fails, for each alone: it may have been one's fault. */
  private CompletableFuture<Void> run(List<Rider<T>> riders) {
    Set<String> keys = new LinkedHashSet<>();
    riders.forEach(rider -> keys.addAll(rider.keys()));
    return answer(keys, lastOf(riders))
        .thenAccept(answer -> handOut(answer, riders))
        .exceptionallyCompose(
            failure -> riders.size() == 1 ? fail(riders.get(0), failure) : runEach(riders));
  }

  private CompletableFuture<Answer<Keyed<T>>> answer(Collection<String> keys, Deadline deadline) {
    try {
      return query.run(keys, deadline);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e); // whoever comes next is not to wait for ever
    }
  }

  private CompletableFuture<Void> runEach(List<Rider<T>> riders) {
    return CompletableFuture.allOf(
        riders.stream().map(rider -> run(List.of(rider))).toArray(CompletableFuture<?>[]::new));
  }

  private CompletableFuture<Void> fail(Rider<T> rider, Throwable failure) {
    rider.answer().completeExceptionally(failure);
    return CompletableFuture.completedFuture(null);
  }

  private static Deadline lastOf(List<? extends Rider<?>> riders) {
    Duration longest =
        riders.stream()
            .map(rider -> rider.deadline().left())
            .max(Duration::compareTo)
            .orElseThrow();
    return Deadline.in(longest);
  }

  private static <T> void handOut(Answer<Keyed<T>> answer, List<Rider<T>> riders) {
    Map<String, List<T>> byKey = new HashMap<>();
    for (Keyed<T> row : answer.rows()) {
      byKey.computeIfAbsent(row.key(), unseen -> new ArrayList<>()).add(row.row());
    }
    for (Rider<T> rider : riders) {
      List<T> rows = new ArrayList<>();
      rider.keys().forEach(key -> rows.addAll(byKey.getOrDefault(key, List.of())));
      rider.answer().complete(new Answer<>(rows, answer.state()));
    }
  }
}
