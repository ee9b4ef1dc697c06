package org.relata.page;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Spaces the requests to each host. */
final class HostPace {
  private final Waiting waiting;
  private final Duration longestWait;
  private final Map<String, Long> next = new HashMap<>();
  private final Map<String, Long> closedUntil = new HashMap<>();

  HostPace(Waiting waiting, Duration longestWait) {
    this.waiting = waiting;
    this.longestWait = longestWait;
  }

  /**
   * Waits until a host may be asked.
   *
   * @param delay how long nobody asks it after that
   * @throws IOException if the host asked to be left alone for longer than is waited
   */
  void await(String host, Duration delay) throws IOException, InterruptedException {
    Duration wait = reserve(host, delay);
    if (!wait.isZero()) {
      waiting.pause(wait);
    }
  }

  private synchronized Duration reserve(String host, Duration delay) throws IOException {
    long now = waiting.nanos();
    long closed = Math.max(0, closedUntil.getOrDefault(host, now) - now);
    if (closed > longestWait.toNanos()) {
      throw new IOException(
          "the server asks not to be read for another %d s; try again then"
              .formatted(Duration.ofNanos(closed).toSeconds()));
    }
    long wait = Math.max(closed, Math.max(0, next.getOrDefault(host, now) - now));
    next.put(host, now + wait + delay.toNanos());
    return Duration.ofNanos(wait);
  }

  /** Leaves a host alone for some time, as it asked. */
  synchronized void close(String host, Duration time) {
    closedUntil.put(host, waiting.nanos() + time.toNanos());
  }
}
