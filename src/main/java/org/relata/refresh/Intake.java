package org.relata.refresh;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.relata.page.PageResult;

/**
 * One source of a refresh.
 *
 * @param source its name
 * @param pages opens its pages, read one by one as they are taken; it is closed after
 */
public record Intake(String source, Supplier<Stream<PageResult>> pages) {
  /** Checks that the source can be named. */
  public Intake {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a source needs a name");
    }
  }
}
