package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

class ErrandTests {
  private static final GraphState STATE = new GraphState(Set.of());

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ConcurrentLinkedQueue<Trip> trips = new ConcurrentLinkedQueue<>();
  private final Errand<String> errand = new Errand<>(this::run, 1);

  /** What the server was asked, and what it will answer. */
  private record Trip(List<String> keys, CompletableFuture<Answer<Errand.Keyed<String>>> answer) {
    void end() {
      List<Errand.Keyed<String>> rows = new ArrayList<>();
      for (String key : keys) {
        rows.add(new Errand.Keyed<>(key, key + 1));
        rows.add(new Errand.Keyed<>(key, key + 2));
      }
      answer.complete(new Answer<>(rows, STATE));
    }

    void fail() {
      answer.completeExceptionally(new ServiceUnavailableException("gone"));
    }
  }

  private CompletableFuture<Answer<Errand.Keyed<String>>> run(
      Collection<String> keys, Deadline deadline) {
    Trip trip = new Trip(List.copyOf(keys), new CompletableFuture<>());
    trips.add(trip);
    return trip.answer();
  }

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  private Future<List<String>> ask(String... keys) {
    int before = errand.waiting() + trips.size();
    Future<List<String>> answer =
        threads.submit(() -> errand.ask(List.of(keys), Deadline.in(Duration.ofMinutes(1))).rows());
    awaitTrue(() -> errand.waiting() + trips.size() > before);
    return answer;
  }

  private static void awaitTrue(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it is not so in time").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private Trip next() {
    awaitTrue(() -> !trips.isEmpty());
    return trips.remove();
  }

  @Test
  void asksTogetherForThoseWhoCameWhileTheServerWasBusy() throws Exception {
    Future<List<String>> first = ask("a");
    Trip alone = next();
    Future<List<String>> second = ask("b", "c");
    Future<List<String>> third = ask("c");
    Future<List<String>> fourth = ask();
    assertThat(alone.keys()).containsExactly("a");
    assertThat(trips).isEmpty();

    alone.end();
    Trip together = next();
    assertThat(together.keys()).containsExactly("b", "c");
    together.end();

    assertThat(first.get(30, TimeUnit.SECONDS)).containsExactly("a1", "a2");
    assertThat(second.get(30, TimeUnit.SECONDS)).containsExactly("b1", "b2", "c1", "c2");
    assertThat(third.get(30, TimeUnit.SECONDS)).containsExactly("c1", "c2");
    assertThat(fourth.get(30, TimeUnit.SECONDS)).isEmpty();
    assertThat(trips).isEmpty();
  }

  @Test
  void asksForEachAloneWhereAllTogetherFail() throws Exception {
    Future<List<String>> first = ask("a");
    Trip alone = next();
    Future<List<String>> bad = ask("bad");
    Future<List<String>> good = ask("good");
    alone.end();
    next().fail();
    Trip one = next();
    assertThat(one.keys()).containsExactly("bad");
    one.fail();
    Trip other = next();
    assertThat(other.keys()).containsExactly("good");
    other.end();

    assertThat(first.get(30, TimeUnit.SECONDS)).hasSize(2);
    assertThat(good.get(30, TimeUnit.SECONDS)).containsExactly("good1", "good2");
    assertThatThrownBy(() -> bad.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(GraphUnavailableException.class)
        .hasMessageContaining("Neo4j cannot be asked: gone");
    Future<List<String>> last = ask("c");
    next().end();
    assertThat(last.get(30, TimeUnit.SECONDS)).hasSize(2);
  }

  @Test
  void waitsNoLongerThanItsDeadlineAndDoesNotAskForThoseWhoHaveGone() throws Exception {
    Future<List<String>> first = ask("a");
    Trip alone = next();
    assertThatThrownBy(() -> errand.ask(List.of("late"), Deadline.in(Duration.ofMillis(20))))
        .isInstanceOf(LateException.class);
    Future<List<String>> third = ask("b");

    alone.end();
    Trip next = next();
    assertThat(next.keys()).containsExactly("b");
    next.end();

    assertThat(first.get(30, TimeUnit.SECONDS)).hasSize(2);
    assertThat(third.get(30, TimeUnit.SECONDS)).containsExactly("b1", "b2");
  }

  @Test
  void goesOnAfterAQueryThatCannotEvenBeStarted() {
    Errand<String> broken =
        new Errand<>(
            (keys, deadline) -> {
              throw new IllegalStateException("the driver is closed");
            },
            1);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> broken.ask(List.of("a"), Deadline.in(Duration.ofMinutes(1))))
          .isInstanceOf(GraphUnavailableException.class)
          .hasMessageContaining("the driver is closed");
    }
  }
}
