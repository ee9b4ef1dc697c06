package org.relata.source;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relata.page.Hints;
import org.relata.page.WebManners;

/**
 * One source of the user's list.
 *
 * @param name what the user calls it; unique in the list
 * @param kind what it is
 * @param at its address, or its absolute path
 * @param publisher outlet of its articles, before what pages tell
 * @param language BCP 47 language of its articles where pages tell none
 * @param selector CSS selector of a listing's links
 * @param include patterns of which an address must match one; none for every address
 * @param exclude patterns of which an address may match none
 * @param limit most pages read in one run
 * @param schedule how often the user wants it read; a hint for who starts runs
 * @param manners how its servers are asked
 * @param vanished what becomes of articles that it no longer holds
 */
public record Source(
    String name,
    SourceKind kind,
    String at,
    @Nullable String publisher,
    @Nullable String language,
    String selector,
    List<Pattern> include,
    List<Pattern> exclude,
    int limit,
    @Nullable Duration schedule,
    WebManners manners,
    Vanished vanished) {
  /** Checks the range and copies the lists. */
  public Source {
    if (limit < 1) {
      throw new IllegalArgumentException("source " + name + " with a limit of " + limit);
    }
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** A pattern of addresses, as the user wrote it. */
  public record Pattern(String text) {
    /** Checks that it is one. */
    public Pattern {
      AddressPattern.of(text);
    }
  }

  static boolean isWeb(String at) {
    String lower = at.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  /** Returns what is known of each of its pages. */
  Hints hints() {
    return new Hints(name, publisher, null, null, null, language);
  }
}
