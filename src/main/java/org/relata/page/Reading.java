package org.relata.page;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A page on its way: read ahead where there is room for it, or else by who wants it. So nothing
 * waits for room that only the one who waits can make.
 */
final class Reading {
  private final FutureTask<PageResult> task;
  private final Semaphore room;
  private volatile @Nullable Thread reader;
  private volatile int size;
  private int held;
  private boolean taken;

  /**
   * Prepares a reading.
   *
   * @param read reads the page
   * @param room bytes that pages may take up before they are wanted
   */
  Reading(Callable<PageResult> read, Semaphore room) {
    this.room = room;
    this.task =
        new FutureTask<>(
            () -> {
              reader = Thread.currentThread();
              PageResult result = read.call();
              size = result instanceof PageResult.Read some ? some.page().bytes().length : 0;
              return result;
            });
  }

  /** Returns a reading that is over. */
  static Reading done(PageResult result) {
    Reading reading = new Reading(() -> result, new Semaphore(0));
    reading.task.run();
    return reading;
  }

  /**
   * Reads the page if nobody has wanted it yet.
   *
   * @param largest how many bytes it may have
   */
  void readAhead(int largest) throws InterruptedException {
    if (task.isDone()) {
      return;
    }
    room.acquire(largest);
    task.run();
    int kept = reader == Thread.currentThread() ? Math.min(size, largest) : 0;
    room.release(largest - kept);
    keep(kept);
  }

  private synchronized void keep(int bytes) {
    if (taken) {
      room.release(bytes);
    } else {
      held = bytes;
    }
  }

  private synchronized void take() {
    taken = true;
    room.release(held);
    held = 0;
  }

  /** Returns the page; reads it if nobody has begun to. */
  PageResult result() {
    task.run();
    PageResult result = outcome();
    take();
    return result;
  }

  private PageResult outcome() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while a page was read");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a page was not read", e.getCause());
    }
  }

  /** Ends the reading. */
  void cancel() {
    task.cancel(true);
    take();
  }
}
