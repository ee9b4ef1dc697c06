package org.relata.evaluation;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads files of one JSON object a line; every problem names file and line. */
final class JsonLines {
  private JsonLines() {}

  static <T> List<T> read(Path file, Function<JsonNode, T> reader) {
    List<T> values = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        try {
          values.add(reader.apply(JsonMapper.shared().readTree(line)));
        } catch (JacksonException e) {
          throw new EvaluationException(
              file + ", line " + number + ": not JSON: " + e.getOriginalMessage(), e);
        } catch (RuntimeException e) {
          throw new EvaluationException(file + ", line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    return values;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      throw new EvaluationException(file + " is not UTF-8; convert it", e);
    } catch (IOException e) {
      throw new EvaluationException("cannot read " + file + "; name an existing file", e);
    }
  }

  /** Returns a text field that must be there. */
  static String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (!value.isString()) {
      throw new IllegalArgumentException("needs a text '" + field + "'");
    }
    return value.asString();
  }
}
