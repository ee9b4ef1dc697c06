package org.relata.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Expressions of a resource: lines of a kind, a tab and a regular expression. */
final class Phrases {
  private final List<String> lines;

  private Phrases(List<String> lines) {
    this.lines = lines;
  }

  static Phrases read(String resource) {
    return new Phrases(lines(resource));
  }

  /** Returns the lines of a resource but for comments. */
  static List<String> lines(String resource) {
    try (InputStream in =
            Objects.requireNonNull(Phrases.class.getResourceAsStream(resource), resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a pattern that matches what any expression of the kind matches, case ignored. */
  Pattern pattern(String kind) {
    return pattern(kind, "");
  }

  /** Returns the same with an expression for what may follow each. */
  Pattern pattern(String kind, String tail) {
    List<String> alternatives =
        lines.stream()
            .filter(line -> line.startsWith(kind + "\t"))
            .map(line -> line.substring(kind.length() + 1).strip())
            .toList();
    return Pattern.compile(
        "(?:" + String.join("|", alternatives) + ")" + tail, Pattern.CASE_INSENSITIVE);
  }
}
