package org.relata.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Goes through a file's leads one by one, so that only one is in memory. */
final class Walking implements Iterator<Lead> {
  private final Steps steps;
  private @Nullable Lead next;
  private boolean ended;

  /** What goes from lead to lead. */
  interface Steps extends Closeable {
    /** Returns the next lead, or null after the last. What it throws ends the walk as a loss. */
    @Nullable Lead next() throws IOException;

    /** Names where the walk is, for what is lost there. */
    String place();
  }

  private Walking(Steps steps) {
    this.steps = steps;
  }

  static Stream<Lead> stream(Steps steps) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(new Walking(steps), Spliterator.ORDERED), false)
        .onClose(
            () -> {
              try {
                steps.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = steps.next();
        ended = next == null;
      } catch (IOException | RuntimeException e) {
        // a broken archive makes its parser throw all kinds
        next = new Lead.Lost(steps.place(), "it is broken here: " + e.getMessage());
        ended = true;
      }
    }
    return next != null;
  }

  @Override
  public Lead next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Lead lead = next;
    next = null;
    return lead;
  }
}
