package org.relata.query;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks of parameters; a message says the range and the value given. */
final class Limits {
  static final int MAX_TEXT = 200;

  private Limits() {}

  static void within(String parameter, long value, long least, long most) {
    if (value < least || value > most) {
      throw new InvalidQueryException(
          parameter, "must be from %d to %d, not %d".formatted(least, most, value));
    }
  }

  static void within(String parameter, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new InvalidQueryException(
          parameter,
          String.format(Locale.ROOT, "must be from %.1f to %.1f, not %s", least, most, value));
    }
  }

  static void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && from.isAfter(to)) {
      throw new InvalidQueryException("from", from + " is after 'to', " + to);
    }
  }

  static void text(String parameter, String value) {
    if (value.isBlank()) {
      throw new InvalidQueryException(parameter, "is empty; give a name or an identifier");
    }
    if (value.length() > MAX_TEXT) {
      throw new InvalidQueryException(
          parameter,
          "has %d characters, at most %d are allowed".formatted(value.length(), MAX_TEXT));
    }
  }
}
