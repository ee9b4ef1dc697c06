package org.relata.refresh;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.relata.graph.VanishedPolicy;
import org.relata.page.PageReader;
import org.relata.page.PageResult;
import org.relata.source.Source;
import org.relata.source.Sources;

/**
 * One source of a refresh.
 *
 * @param source its name, by which its pages are known again the next time; any text that stays
 * @param vanished what becomes of articles that it does not give any more. {@link
 *     VanishedPolicy#KEEP} is for sources that only ever give their latest, such as feeds
 * @param pages opens its pages, read one by one as they are taken, by a thread of their own, maybe
 *     before the source before it has ended; it is closed after
 */
public record Intake(String source, VanishedPolicy vanished, Supplier<Stream<PageResult>> pages) {
  /** Checks that the source can be known again. */
  public Intake {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a source needs a name");
    }
  }

  /**
   * Returns a source of the user's list.
   *
   * @param pages reads its pages
   */
  public static Intake of(Source source, PageReader pages) {
    return new Intake(
        source.name(),
        VanishedPolicy.valueOf(source.vanished().name()),
        () -> Sources.pages(source, pages));
  }
}
