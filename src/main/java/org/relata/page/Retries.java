package org.relata.page;

import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Tries again what failed for a reason that may pass, each time after a longer pause. */
final class Retries {
  private final Patience patience;
  private final Waiting waiting;
  private final RandomGenerator random;

  /** What may fail. */
  @FunctionalInterface
  interface Attempt<T> {
    T run() throws IOException, InterruptedException;
  }

  Retries(Patience patience, Waiting waiting, RandomGenerator random) {
    this.patience = patience;
    this.waiting = waiting;
    this.random = random;
  }

  <T> T of(Attempt<T> attempt) throws IOException, InterruptedException {
    for (int made = 1; ; made++) {
      try {
        return attempt.run();
      } catch (PassingException e) {
        if (made >= patience.attempts()) {
          throw e;
        }
        waiting.pause(pause(made));
      }
    }
  }

  /** Between half of the doubled pause and the whole, so that readers do not return in step. */
  private Duration pause(int made) {
    double whole = patience.backoff().toNanos() * Math.pow(2, made - 1.0);
    return Duration.ofNanos((long) (whole * (0.5 + random.nextDouble() / 2)));
  }
}
