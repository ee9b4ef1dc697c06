package org.relata.api;

import java.util.stream.Collectors;
import org.relata.query.InvalidQueryException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Finds out what is wrong with the body of a request. */
final class BodyFault {
  private static final String BODY = "body";

  private BodyFault() {}

  static InvalidQueryException of(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidQueryException told) {
        return told;
      }
    }
    return unreadable.getCause() instanceof JacksonException e
        ? of(e)
        : new InvalidQueryException(BODY, "there is none; send a JSON object, such as {}");
  }

  private static InvalidQueryException of(JacksonException e) {
    String place = place(e);
    if (e instanceof UnrecognizedPropertyException unknown) {
      return new InvalidQueryException(
          place,
          "there is no such field; "
              + unknown.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", "))
              + " are");
    }
    if (e instanceof MismatchedInputException mismatch) {
      Class<?> type = mismatch.getTargetType();
      return new InvalidQueryException(
          place, "it is not " + (type == null ? "what is described" : Wanted.describe(type)));
    }
    return new InvalidQueryException(BODY, "it is no JSON");
  }

  private static String place(JacksonException e) {
    String place =
        e.getPath().stream()
            .map(JacksonException.Reference::getPropertyName)
            .map(String::valueOf)
            .collect(Collectors.joining("."));
    return place.isEmpty() ? BODY : place;
  }
}
