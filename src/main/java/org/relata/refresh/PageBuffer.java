package org.relata.refresh;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.relata.page.PageResult;

/** Pages between the thread that reads them and the one that deals with them, not too many. */
final class PageBuffer {
  private static final int MOST_PAGES = 64;
  private static final long MOST_BYTES = 8_000_000;

  private final Deque<PageResult> pages = new ArrayDeque<>();
  private long bytes;
  private boolean ended;
  private @Nullable RuntimeException failure;

  /** Adds a page; waits where there are enough. */
  synchronized void put(PageResult page) throws InterruptedException {
    while (pages.size() >= MOST_PAGES || bytes >= MOST_BYTES) {
      wait();
    }
    pages.add(page);
    bytes += size(page);
    notifyAll();
  }

  /**
   * Says that no page follows.
   *
   * @param why what ended the reading before its time, if anything did
   */
  synchronized void end(@Nullable RuntimeException why) {
    ended = true;
    failure = why;
    notifyAll();
  }

  /**
   * Takes the next page; waits for it.
   *
   * @return null after the last
   * @throws RuntimeException that ended the reading
   */
  synchronized @Nullable PageResult take() throws InterruptedException {
    while (pages.isEmpty() && !ended) {
      wait();
    }
    PageResult next = pages.poll();
    if (next == null && failure != null) {
      throw failure;
    }
    if (next != null) {
      bytes -= size(next);
      notifyAll();
    }
    return next;
  }

  private static long size(PageResult page) {
    return page instanceof PageResult.Read read ? read.page().bytes().length : 0;
  }
}
