package org.relata.page;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of the web before they are wanted: of several hosts at once, of each one page after
 * another, for while a host keeps one waiting others may be asked.
 */
final class Ahead {
  static final int HOSTS = 8;

  /** So many bytes wait to be wanted, which bounds the memory however large the pages. */
  private static final int ROOM = 96_000_000;

  private static final long IDLE_SECONDS = 5;

  private final int largest;
  private final Semaphore room = new Semaphore(ROOM, true);
  private final Map<String, Queue<Reading>> hosts = new HashMap<>();
  private final ExecutorService threads = threads();

  /** Prepares to read pages of so many bytes at most. */
  Ahead(long largest) {
    this.largest = (int) Math.min(largest, ROOM);
  }

  private static ExecutorService threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            HOSTS,
            HOSTS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "relata-reader");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** Has a page read after those of its host that were to be read before. */
  Reading begin(String host, Callable<PageResult> read) {
    Reading reading = new Reading(read, room);
    synchronized (hosts) {
      Queue<Reading> others = hosts.get(host);
      if (others != null) {
        others.add(reading);
      } else {
        hosts.put(host, new ArrayDeque<>(List.of(reading)));
        threads.execute(() -> serve(host));
      }
    }
    return reading;
  }

  /** Reads one page of a host; then the other hosts have their turn before its next. */
  private void serve(String host) {
    try {
      Reading next = next(host);
      if (next != null) {
        next.readAhead(largest);
      }
    } catch (InterruptedException e) {
      // of a page that nobody wants any more; the others are wanted still
    } finally {
      goOn(host);
    }
  }

  private @Nullable Reading next(String host) {
    synchronized (hosts) {
      Queue<Reading> readings = hosts.get(host);
      return readings == null ? null : readings.poll();
    }
  }

  private void goOn(String host) {
    synchronized (hosts) {
      Queue<Reading> left = hosts.get(host);
      if (left == null || left.isEmpty()) {
        hosts.remove(host);
      } else {
        threads.execute(() -> serve(host));
      }
    }
  }
}
