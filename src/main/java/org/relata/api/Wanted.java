package org.relata.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what kind of value a parameter wants. */
final class Wanted {
  private Wanted() {}

  static String describe(Class<?> type) {
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    if (type == LocalDate.class) {
      return "a date such as 2025-12-31";
    }
    if (type == int.class || type == Integer.class) {
      return "a whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "a text";
    }
    if (type.isRecord()) {
      return "an object";
    }
    return type == double.class || type == Double.class ? "a number" : "a value of this kind";
  }
}
