package org.relata.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what kind of value a parameter or a body wants. */
final class Wanted {
  private Wanted() {}

  /** Says what of a request's body cannot be read. */
  static String unlike(HttpMessageNotReadableException e) {
    if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
      return "there is no '%s'; there are %s"
          .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
    }
    if (e.getCause() instanceof DatabindException unlike && !unlike.getPath().isEmpty()) {
      return "'%s' is of another kind than is wanted"
          .formatted(unlike.getPath().get(0).getPropertyName());
    }
    return "it is no JSON object";
  }

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
    return type == double.class || type == Double.class ? "a number" : "a value of this kind";
  }
}
