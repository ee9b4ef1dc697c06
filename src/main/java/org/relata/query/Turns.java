package org.relata.query;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets a few questions be worked on at once and others wait, the first come first. When all are
 * worked on at once each takes longer by all others, the large ones most of all; in turn each waits
 * for those before it only, and the server does the same work in all.
 */
final class Turns {
  /** Most of them wait for the server, which is asked for several together, see {@link Errand}. */
  private static final int A_CORE = 8;

  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

  private final Semaphore free;

  Turns() {
    this(A_CORE * Runtime.getRuntime().availableProcessors());
  }

  Turns(int atOnce) {
    free = new Semaphore(atOnce, true);
  }

  /** Works on a question in its turn. */
  <T> T take(Supplier<T> question) {
    return take(USUAL_PATIENCE, waited -> question.get());
  }

  /**
   * Works on a question in its turn, or once its patience is at an end.
   *
   * @param patience how long it may wait
   * @param question is told how long it waited
   */
  <T> T take(Duration patience, Function<Duration, T> question) {
    long start = System.nanoTime();
    boolean taken = await(patience);
    try {
      return question.apply(Duration.ofNanos(System.nanoTime() - start));
    } finally {
      if (taken) {
        free.release();
      }
    }
  }

  private boolean await(Duration patience) {
    try {
      return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever is asked next sees it
      return false;
    }
  }
}
