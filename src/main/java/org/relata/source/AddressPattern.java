package org.relata.source;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Tells addresses by a pattern: a glob, in which {@code *} stands for anything within a part of the
 * path, {@code **} for anything, {@code ?} for a character; or a regular expression after {@code
 * regex:}, found anywhere.
 */
final class AddressPattern {
  private static final String REGEX = "regex:";

  private AddressPattern() {}

  /**
   * Returns what tells whether an address matches.
   *
   * @throws IllegalArgumentException if the pattern is none; the message tells what is wrong
   */
  static Predicate<String> of(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("an empty pattern matches nothing");
    }
    if (!text.startsWith(REGEX)) {
      return glob(text).asMatchPredicate();
    }
    try {
      return Pattern.compile(text.substring(REGEX.length())).asPredicate();
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "it is no regular expression: " + e.getDescription() + " at " + e.getIndex(), e);
    }
  }

  private static Pattern glob(String text) {
    StringBuilder regex = new StringBuilder();
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '?') {
        regex.append(plain.isEmpty() ? "" : Pattern.quote(plain.toString()));
        plain.setLength(0);
        boolean deep = c == '*' && i + 1 < text.length() && text.charAt(i + 1) == '*';
        regex.append(c == '?' ? "[^/]" : deep ? ".*" : "[^/]*");
        i += deep ? 1 : 0;
      } else {
        plain.append(c);
      }
    }
    regex.append(plain.isEmpty() ? "" : Pattern.quote(plain.toString()));
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
