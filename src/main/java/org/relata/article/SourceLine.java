package org.relata.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that tells whence an article comes: writers, outlet and date, as in "Jane Doe, The Herald,
 * May 3, 2024", "Reuters | 3 May 2024" or "Posted on May 3, 2024 by Jane Doe".
 */
record SourceLine(@Nullable String author, @Nullable String publisher, @Nullable LocalDate date) {
  private static final int BYLINE_WORDS = 12;
  private static final int MAX_WORDS = 30;
  private static final int NAME_WORDS = 4;
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*(?:[,|·•/]|\\s[–—-]\\s|\\bon\\b\\s*$|^\\s*[–—-]|[–—-]\\s*$)\\s*");
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^(?:(?:posted|published|updated|written|reported|last updated|date|source)\\b:?\\s*)"
              + "(?:on\\b\\s*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BY = Pattern.compile("\\bby[:\\s]\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern STARTS_BY = Pattern.compile("^(?:By|BY|by)[:\\s]\\s*");
  private static final Pattern ROLE = Pattern.compile("\\s+[/|]\\s+");
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?:\\s*[ap]\\.?m\\.?)?(?:\\s*(?:[A-Z]{2,4}|Z))?\\b"
              + "|\\b\\d+\\s+min(?:ute)?s?\\s+read\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b\\.?,?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&+-]*|\\p{Lu}\\.|and|&|of|the|for|de|da|van|von|bin|al"
              + "|in|at|on|with)"
              + "(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&+-]*|and|&|of|the|for|de|da|van|von|bin"
              + "|al|in|at|on|with|\\d+))*");
  private static final Pattern AND = Pattern.compile("^and\\s+", Pattern.CASE_INSENSITIVE);

  /** Reads a line that tells a date and nothing but names beside it. */
  static Optional<SourceLine> parse(String line) {
    if (Block.words(line) > MAX_WORDS) {
      return Optional.empty();
    }
    List<Dates.Found> dates = Dates.all(line);
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    String rest = withoutDates(line, dates);
    rest = CLOCK.matcher(rest).replaceAll(" ");
    rest = WEEKDAY.matcher(rest).replaceAll(" ");
    rest = LEAD_IN.matcher(rest.strip()).replaceFirst("").replaceAll("\\(\\s*\\)", " ");
    boolean byline = BY.matcher(rest).find();
    List<String> names = names(BY.matcher(rest).replaceAll(" , "));
    if (!names.stream().allMatch(name -> NAME.matcher(name).matches())) {
      return Optional.empty();
    }
    return Optional.of(of(names, byline, dates.get(0).date()));
  }

  /** Reads a line that names writers only: "By Jane Doe and John Roe". */
  static Optional<SourceLine> byline(String line) {
    Matcher by = STARTS_BY.matcher(line);
    if (!by.find() || Block.words(line) > BYLINE_WORDS) {
      return Optional.empty();
    }
    String name = ROLE.split(line.substring(by.end()).strip(), 2)[0];
    return NAME.matcher(name.replace(",", "")).matches()
        ? Optional.of(new SourceLine(name, null, null))
        : Optional.empty();
  }

  /** Whether a line is as short as a writer's name and has the shape of one. */
  static boolean isName(String line) {
    return Block.words(line) <= NAME_WORDS
        && NAME.matcher(line).matches()
        && byline(line).isEmpty();
  }

  /** Adds what another line of the same article tells. */
  SourceLine plus(SourceLine more) {
    return new SourceLine(
        author != null ? author : more.author,
        publisher != null ? publisher : more.publisher,
        date != null ? date : more.date);
  }

  private static String withoutDates(String line, List<Dates.Found> dates) {
    StringBuilder rest = new StringBuilder(line);
    for (int i = dates.size() - 1; i >= 0; i--) {
      rest.replace(dates.get(i).start(), dates.get(i).end(), " , ");
    }
    return rest.toString();
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (String part : SEPARATOR.split(text)) {
      String name = LEAD_IN.matcher(part.strip()).replaceFirst("").strip();
      if (Block.words(name) > 0) {
        names.add(name);
      }
    }
    return names;
  }

  /** The outlet stands last, unless the line says "by" and names one only. */
  private static SourceLine of(List<String> names, boolean byline, LocalDate date) {
    if (names.isEmpty()) {
      return new SourceLine(null, null, date);
    }
    if (names.size() == 1) {
      return byline
          ? new SourceLine(names.get(0), null, date)
          : new SourceLine(null, names.get(0), date);
    }
    List<String> authors =
        names.subList(0, names.size() - 1).stream()
            .map(name -> AND.matcher(name).replaceFirst(""))
            .toList();
    return new SourceLine(String.join(", ", authors), names.get(names.size() - 1), date);
  }
}
