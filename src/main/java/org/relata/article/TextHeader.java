package org.relata.article;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines "Title: …", "Date: …" and the like that a plain text may begin with.
 *
 * @param metadata what they say
 * @param lines how many there are
 */
record TextHeader(Metadata metadata, int lines) {
  /** One such line may be part of an article; two are a header. */
  private static final int LEAST = 2;

  private static final Pattern LINE =
      Pattern.compile(
          "^(title|headline|date|published|author|by|source|publisher|outlet|url|link|language)"
              + "\\s*:\\s+(\\S.*)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-\\w+)*");
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "headline", "title",
          "published", "date",
          "by", "author",
          "publisher", "source",
          "outlet", "source",
          "link", "url");

  static TextHeader of(List<Block> blocks, String address) {
    Map<String, String> values = new HashMap<>();
    int lines = 0;
    for (Block block : blocks) {
      Matcher matcher = LINE.matcher(block.text());
      if (!matcher.matches()) {
        break;
      }
      String key = matcher.group(1).toLowerCase(Locale.ROOT);
      values.put(SYNONYMS.getOrDefault(key, key), matcher.group(2));
      lines++;
    }
    return lines < LEAST
        ? new TextHeader(new Metadata(address, null, null, null, null, null), 0)
        : new TextHeader(metadata(values, address), lines);
  }

  private static Metadata metadata(Map<String, String> values, String address) {
    String url = values.getOrDefault("url", address);
    return new Metadata(
        url.startsWith("http") ? url : address,
        values.get("title"),
        values.get("author"),
        values.get("source"),
        date(values.get("date")),
        language(values.get("language")));
  }

  private static @Nullable String language(@Nullable String text) {
    return text != null && TAG.matcher(text).matches() ? text : null;
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : Dates.first(text).map(Dates.Found::date).orElse(null);
  }
}
