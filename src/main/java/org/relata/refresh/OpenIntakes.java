package org.relata.refresh;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relata.graph.GraphException;
import org.relata.page.PageResult;

/**
 * The sources of a refresh, some of them read ahead of the one that is dealt with, for most of the
 * time it is their servers that are waited for. What they give is dealt with in their order, as if
 * each were read after the one before.
 */
final class OpenIntakes implements AutoCloseable {
  /** So many are read at once. */
  static final int AT_ONCE = 8;

  private final Iterator<Intake> unopened;
  private final Deque<PageBuffer> open = new ArrayDeque<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "relata-source");
            thread.setDaemon(true);
            return thread;
          });

  OpenIntakes(List<Intake> intakes) {
    unopened = intakes.iterator();
    while (open.size() < AT_ONCE && unopened.hasNext()) {
      openNext();
    }
  }

  private void openNext() {
    Intake intake = unopened.next();
    PageBuffer buffer = new PageBuffer();
    open.add(buffer);
    threads.execute(() -> read(intake, buffer));
  }

  private static void read(Intake intake, PageBuffer buffer) {
    @Nullable RuntimeException failure = null;
    try (Stream<PageResult> pages = intake.pages().get()) {
      pages.sequential().forEach(page -> put(page, buffer));
    } catch (RuntimeException e) {
      failure = e;
    } catch (Error e) {
      failure = new IllegalStateException("reading source " + intake.source() + " failed", e);
      throw e;
    } finally {
      buffer.end(failure);
    }
  }

  private static void put(PageResult page, PageBuffer buffer) {
    try {
      buffer.put(page);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    }
  }

  private static GraphException interrupted(InterruptedException e) {
    return new GraphException("interrupted; articles written until now stay", e);
  }

  /** Gives all pages of the next source. */
  void next(Consumer<PageResult> each) {
    PageBuffer buffer = open.remove();
    try {
      for (PageResult page = buffer.take(); page != null; page = buffer.take()) {
        each.accept(page);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    }
    if (unopened.hasNext()) {
      openNext();
    }
  }

  /** Ends what is being read. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
