package org.relata.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the date of an article from its text, where nothing else tells it. */
final class Dateline {
  /** Place, perhaps an agency, and the date, closed by a dash: "OSLO, May 3, 2024 –". */
  private static final Pattern OPENING = Pattern.compile("^[^.!?;\"“]{0,60}$");

  private static final Pattern CLOSING = Pattern.compile("^\\s*(?:\\([^)]{2,40}\\)\\s*)?[–—-].*");
  private static final Pattern AS_OF =
      Pattern.compile(
          "(?:\\bas of|^on)(?: (?:today|now|\\p{Lu}\\p{L}+day))?,?\\s*$", Pattern.CASE_INSENSITIVE);
  private static final int AS_OF_LENGTH = 60;
  private static final int OPENING_BLOCKS = 3;

  private Dateline() {}

  /** The date of a dateline, or else the one that the text calls the present. */
  static Optional<LocalDate> date(List<Block> body) {
    return body.stream()
        .limit(OPENING_BLOCKS)
        .flatMap(block -> opening(block).stream())
        .findFirst()
        .or(() -> present(body));
  }

  /** The date of the dateline that the block begins with. */
  static Optional<LocalDate> opening(Block block) {
    return Dates.first(block.text()).filter(date -> isDateline(block, date)).map(Dates.Found::date);
  }

  private static boolean isDateline(Block block, Dates.Found date) {
    String before = block.text().substring(0, date.start());
    return OPENING.matcher(before).matches()
        && CLOSING.matcher(block.text().substring(date.end())).matches();
  }

  /** Dates that a text calls the present count only if it names no later one. */
  private static Optional<LocalDate> present(List<Block> body) {
    Optional<LocalDate> latest =
        body.stream()
            .flatMap(block -> Dates.all(block.text()).stream())
            .map(Dates.Found::date)
            .max(LocalDate::compareTo);
    return latest.filter(date -> body.stream().anyMatch(block -> callsPresent(block, date)));
  }

  private static boolean callsPresent(Block block, LocalDate date) {
    return Dates.all(block.text()).stream()
        .filter(found -> found.date().equals(date))
        .anyMatch(found -> AS_OF.matcher(before(block.text(), found.start())).find());
  }

  /** What stands before an offset, of a long text the end alone: it may be nothing but dates. */
  private static String before(String text, int offset) {
    return offset <= AS_OF_LENGTH
        ? text.substring(0, offset)
        : "…" + text.substring(offset - AS_OF_LENGTH, offset);
  }
}
