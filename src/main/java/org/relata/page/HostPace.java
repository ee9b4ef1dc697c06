package org.relata.page;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lets the requests to each host pass one after another, and spaced. */
final class HostPace {
  private final Waiting waiting;
  private final Duration longestWait;
  private final Map<String, Long> next = new ConcurrentHashMap<>();
  private final Map<String, Long> closedUntil = new ConcurrentHashMap<>();
  private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

  /** The time in which nobody else asks a host. */
  interface Turn {
    /** Ends it; only for the thread that began it. */
    void end();
  }

  HostPace(Waiting waiting, Duration longestWait) {
    this.waiting = waiting;
    this.longestWait = longestWait;
  }

  /**
   * Waits until a host may be asked.
   *
   * @param delay how long nobody asks it after that
   * @return to be ended when it has answered
   * @throws IOException if the host asked to be left alone for longer than is waited
   */
  Turn await(String host, Duration delay) throws IOException, InterruptedException {
    ReentrantLock turn = turns.computeIfAbsent(host, first -> new ReentrantLock(true));
    turn.lockInterruptibly();
    boolean passed = false;
    try {
      Duration wait = wait(host);
      if (!wait.isZero()) {
        waiting.pause(wait);
      }
      // counted from now: one who was woken late is not early the next time
      next.put(host, waiting.nanos() + delay.toNanos());
      passed = true;
      return turn::unlock;
    } finally {
      if (!passed) {
        turn.unlock();
      }
    }
  }

  private Duration wait(String host) throws IOException {
    long now = waiting.nanos();
    long closed = Math.max(0, closedUntil.getOrDefault(host, now) - now);
    if (closed > longestWait.toNanos()) {
      throw new IOException(
          "the server asks not to be read for another %d s; try again then"
              .formatted(Duration.ofNanos(closed).toSeconds()));
    }
    return Duration.ofNanos(Math.max(closed, next.getOrDefault(host, now) - now));
  }

  /** Leaves a host alone for some time, as it asked. */
  void close(String host, Duration time) {
    closedUntil.put(host, waiting.nanos() + time.toNanos());
  }
}
