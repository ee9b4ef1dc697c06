package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTests {
  private static final int QUESTIONS = 20;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  @Test
  void worksOnSoManyAtOnceAndOnAllInTheEnd() throws Exception {
    Turns turns = new Turns(3);
    AtomicInteger now = new AtomicInteger();
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      int question = i;
      answers.add(
          threads.submit(
              () ->
                  turns.take(
                      () -> {
                        seen.add(now.incrementAndGet());
                        int sum = IntStream.rangeClosed(0, 10_000).sum();
                        now.decrementAndGet();
                        return sum < 0 ? -1 : question;
                      })));
    }
    for (int i = 0; i < QUESTIONS; i++) {
      assertThat(answers.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(i);
    }
    assertThat(seen).hasSize(QUESTIONS).allMatch(together -> together <= 3);
  }

  @Test
  void goesOnWithoutATurnWhenPatienceIsAtAnEndAndSaysHowLongItWaited() throws Exception {
    Turns turns = new Turns(1);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Future<Boolean> holder =
        threads.submit(
            () ->
                turns.take(
                    () -> {
                      held.countDown();
                      return await(done);
                    }));
    assertThat(await(held)).isTrue();

    Duration waited = turns.take(Duration.ofMillis(50), time -> time);

    assertThat(waited).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    assertThat(holder.isDone()).isFalse();
    done.countDown();
    assertThat(holder.get(10, TimeUnit.SECONDS)).isTrue();
    Duration next = turns.take(Duration.ofMinutes(1), time -> time);
    assertThat(next).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void givesTheTurnOnAfterAFailure() {
    Turns turns = new Turns(1);
    for (int i = 0; i < 3; i++) {
      try {
        turns.take(
            () -> {
              throw new IllegalStateException("of the question");
            });
      } catch (IllegalStateException expected) {
        assertThat(expected).hasMessage("of the question");
      }
    }
    Duration next = turns.take(Duration.ofMinutes(1), time -> time);
    assertThat(next).isLessThan(Duration.ofSeconds(30));
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
