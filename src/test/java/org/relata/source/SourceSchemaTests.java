package org.relata.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use and the reader take the same files. */
class SourceSchemaTests {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Sources.schema());

  private static final List<Object> KINDS =
      List.of("folder", "file", "page", "feed", "sitemap", "listing", "warc", "jsonl", "x", true);

  /** Values right and wrong; what only the reader can tell, such as a broken selector, is not. */
  private static final Map<String, List<Object>> VALUES = new LinkedHashMap<>();

  static {
    VALUES.put("name", List.of("a", "The Herald", "käse-1.2_3", "", " a", "-", 5, "x".repeat(65)));
    VALUES.put("kind", KINDS);
    VALUES.put(
        "at", List.of("https://a.example/f", "HTTP://a.example/", "some/path", " ", 7, List.of()));
    VALUES.put("publisher", List.of("P", "", 5, false));
    VALUES.put("language", List.of("en", "en-GB", "zh-Hant", "e", "english!", 1));
    VALUES.put("selector", List.of("h2 a", "", 3));
    VALUES.put("include", List.of(List.of(), List.of("**"), List.of(1), List.of(""), "**"));
    VALUES.put("exclude", List.of(List.of("regex:a+", "b*"), Map.of()));
    VALUES.put("limit", List.of(1, 1_000_000, 0, -1, 1_000_001, "1", 1.5));
    VALUES.put("schedule", List.of("30m", "1d", "1w", "", 30));
    VALUES.put("delay", List.of("0s", "500ms", "2 s", "s", 2));
    VALUES.put("allowLocal", List.of(true, false, "true", 1));
    VALUES.put("vanished", List.of("keep", "mark", "withdraw", "drop"));
    VALUES.put("extra", List.of("x"));
  }

  @Property(tries = 2000)
  @StatisticsReport(onFailureOnly = true)
  void agreesWithTheReader(@ForAll("sources") Map<String, Object> source) {
    String json = JsonMapper.shared().writeValueAsString(Map.of("sources", List.of(source)));

    Statistics.label("valid")
        .collect(valid(json))
        .coverage(cover -> cover.check(true).percentage(share -> share > 10));
    assertThat(readable(json)).as(json + SCHEMA.validate(tree(json))).isEqualTo(valid(json));
  }

  @Example
  void agreesWithTheReaderOnWholeFiles() {
    for (String json :
        List.of(
            "{}",
            "[]",
            "{\"sources\": []}",
            "{\"sources\": {}}",
            "{\"sources\": [1]}",
            "{\"sources\": null}",
            "\"x\"",
            "{\"sources\": [{\"name\": \"a\", \"kind\": \"file\", \"at\": \"x\"}], \"more\": 1}")) {
      assertThat(readable(json)).as(json).isFalse();
      assertThat(valid(json)).as(json).isFalse();
    }
  }

  @Provide
  Arbitrary<Map<String, Object>> sources() {
    // most keys right, so that whole sources are right often enough
    List<Arbitrary<List<Object>>> entries = new ArrayList<>();
    VALUES.forEach(
        (key, values) -> {
          Arbitrary<Object> any =
              Arbitraries.frequencyOf(
                  Tuple.of(12, Arbitraries.just(values.get(0))),
                  Tuple.of(1, Arbitraries.of(values)));
          boolean needed = List.of("name", "kind", "at").contains(key);
          double absent = needed ? 0.03 : key.equals("extra") ? 0.97 : 0.7;
          entries.add(
              any.map(value -> List.<Object>of(key, value))
                  .optional(1 - absent)
                  .map(entry -> entry.orElse(List.of())));
        });
    Arbitrary<Object> kind = Arbitraries.of(KINDS);
    return Combinators.combine(entries)
        .as(
            chosen -> {
              Map<String, Object> source = new LinkedHashMap<>();
              chosen.stream()
                  .filter(entry -> !entry.isEmpty())
                  .forEach(entry -> source.put((String) entry.get(0), entry.get(1)));
              return source;
            })
        .flatMap(
            source ->
                kind.map(
                    other -> {
                      Map<String, Object> with = new LinkedHashMap<>(source);
                      with.computeIfPresent("kind", (key, old) -> other);
                      return with;
                    }));
  }

  private static boolean readable(String json) {
    try {
      SourceFile.read(Path.of("sources.yaml"), json);
      return true;
    } catch (SourcesException e) {
      assertThat(e.getMessage()).startsWith("sources.yaml:");
      return false;
    }
  }

  private static boolean valid(String json) {
    return SCHEMA.validate(tree(json)).isEmpty();
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
