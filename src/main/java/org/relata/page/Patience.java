package org.relata.page;

import java.time.Duration;

/**
 * How long faults that may pass are waited for.
 *
 * @param attempts how often a page is tried, at least once
 * @param backoff pause before the second attempt; it doubles from one to the next
 * @param longestWait longest wait that a server may ask for
 */
record Patience(int attempts, Duration backoff, Duration longestWait) {
  static final Patience DEFAULT = new Patience(3, Duration.ofSeconds(1), Duration.ofMinutes(1));

  Patience {
    if (attempts < 1 || backoff.isNegative() || longestWait.isNegative()) {
      throw new IllegalArgumentException(
          "%d attempts, %s apart, waiting at most %s".formatted(attempts, backoff, longestWait));
    }
  }
}
