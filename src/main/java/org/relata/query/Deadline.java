package org.relata.query;

import java.time.Duration;

/** A moment by which work must have ended. */
final class Deadline {
  private final long nanos;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean hasPassed() {
    return System.nanoTime() - nanos >= 0;
  }

  /** Returns the time left in whole milliseconds, at least one, which a server takes as a limit. */
  Duration left() {
    return Duration.ofMillis(Math.max(1, (nanos - System.nanoTime()) / 1_000_000));
  }
}
