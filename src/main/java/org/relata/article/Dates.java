package org.relata.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds calendar dates in running text; a date without a year is none. */
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?";
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:((\\d{4})-(\\d{2})-(\\d{2}))"
              + "|"
              + "("
              + MONTH
              + ")\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})"
              + "|(\\d{1,2})(?:st|nd|rd|th)?\\s+("
              + MONTH
              + "),?\\s+(\\d{4}))(?!\\d)",
          Pattern.CASE_INSENSITIVE);

  private Dates() {}

  /** A date and where it stands. */
  record Found(LocalDate date, int start, int end) {}

  static Optional<Found> first(String text) {
    return all(text).stream().findFirst();
  }

  static List<Found> all(String text) {
    Matcher matcher = DATE.matcher(text);
    return matcher.results().flatMap(match -> found(match).stream()).toList();
  }

  private static Optional<Found> found(MatchResult match) {
    // groups 1-4 are an ISO date, 5-8 month day year, 9-12 day month year
    try {
      LocalDate date;
      if (match.group(1) != null) {
        date = LocalDate.parse(match.group(1));
      } else if (match.group(5) != null) {
        date = date(match.group(8), match.group(5), match.group(7));
      } else {
        date = date(match.group(12), match.group(10), match.group(9));
      }
      return Optional.of(new Found(date, match.start(), match.end()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate date(String year, String month, String day) {
    int monthNumber = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    return LocalDate.of(Integer.parseInt(year), monthNumber, Integer.parseInt(day));
  }
}
