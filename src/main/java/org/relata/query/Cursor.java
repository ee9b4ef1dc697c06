package org.relata.query;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;

/**
 * Where a page of facts ended: the order key of its last fact. Opaque to users; as it names a place
 * in the order and not a number of rows, facts that come or go meanwhile neither repeat nor hide
 * others.
 */
record Cursor(long publishers, LocalDate newest, String id) {
  static final LocalDate UNDATED = LocalDate.of(1, 1, 1);

  static Cursor after(Fact fact) {
    LocalDate lastSeen = fact.lastSeen();
    return new Cursor(fact.publishers(), lastSeen == null ? UNDATED : lastSeen, fact.id());
  }

  static Cursor parse(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 3);
      if (parts.length == 3) {
        return new Cursor(Long.parseLong(parts[0]), LocalDate.parse(parts[1]), parts[2]);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw unknown(text);
    }
    throw unknown(text);
  }

  private static InvalidQueryException unknown(String text) {
    return new InvalidQueryException(
        "cursor", "'" + text + "' is not what a page gave as 'next'; leave it out for the first");
  }

  String format() {
    String parts = publishers + "|" + newest + "|" + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(parts.getBytes(StandardCharsets.UTF_8));
  }

  Map<String, Object> asParameter() {
    return Map.of("publishers", publishers, "newest", newest, "id", id);
  }
}
