package org.relata.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pages that are given in the order in which they are wanted, some read before they are given. */
final class Window implements AutoCloseable {
  /** So far it is looked ahead: an aggregator's next page of another host is not far. */
  private static final int MOST = 32;

  private final Function<Wanted.OfWeb, Reading> begin;
  private final Deque<Reading> readings = new ArrayDeque<>();

  /**
   * Creates an empty window.
   *
   * @param begin begins to read a page
   */
  Window(Function<Wanted.OfWeb, Reading> begin) {
    this.begin = begin;
  }

  /** Takes a page, and gives one where there are enough. */
  Stream<PageResult> add(Wanted wanted) {
    if (wanted instanceof Wanted.Known known) {
      // nothing is gained by keeping it back, except the order
      if (readings.isEmpty()) {
        return Stream.of(known.result());
      }
      readings.add(Reading.done(known.result()));
    } else if (wanted instanceof Wanted.OfWeb web) {
      readings.add(begin.apply(web));
    }
    return readings.size() > MOST ? Stream.of(readings.remove().result()) : Stream.empty();
  }

  /** Gives what is left. */
  Stream<PageResult> rest() {
    return Stream.generate(readings::poll).takeWhile(Objects::nonNull).map(Reading::result);
  }

  /** Ends what is under way, for nobody wants it any more. */
  @Override
  public void close() {
    readings.forEach(Reading::cancel);
    readings.clear();
  }
}
