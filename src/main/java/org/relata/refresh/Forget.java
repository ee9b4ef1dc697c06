package org.relata.refresh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are to be removed.
 *
 * @param articles identifiers or addresses; empty if the others choose
 * @param source the name of a source: what no other source brought; or null
 * @param before a day: what was published earlier, undated articles left out; or null
 */
public record Forget(List<String> articles, @Nullable String source, @Nullable LocalDate before) {
  /** Checks that something is chosen, and by one way. */
  public Forget {
    articles = List.copyOf(articles);
    boolean chosen = source != null || before != null;
    if (articles.isEmpty() != chosen) {
      throw new IllegalArgumentException(
          "name articles, or a source, or a day before which they were published");
    }
  }

  /** Returns it in words. */
  List<String> words() {
    List<String> words = new ArrayList<>(articles);
    if (source != null) {
      words.add("source " + source);
    }
    if (before != null) {
      words.add("before " + before);
    }
    return words;
  }
}
