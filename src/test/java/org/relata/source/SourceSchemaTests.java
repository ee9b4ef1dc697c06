package org.relata.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.relata.SchemaAgreement;
import org.relata.SchemaAgreement.Member;

/** The schema that editors use and the reader take the same files. */
class SourceSchemaTests {
  private static final SchemaAgreement AGREEMENT =
      new SchemaAgreement(
          Sources.schema(),
          "sources.yaml",
          SourcesException.class,
          json -> assertThat(SourceFile.read(Path.of("sources.yaml"), json)).isNotEmpty());

  /** So often a key is there that a source needs. */
  private static final double NEEDED = 0.97;

  private static final double OPTIONAL = 0.3;

  /** The first value so much likelier than any, that whole sources are right often enough. */
  private static final int RIGHT = 12;

  /** Values right and wrong; what only the reader can tell, such as a broken selector, is not. */
  private static final List<Member> KEYS =
      List.of(
          needed("name", "a", "The Herald", "käse-1.2_3", "", " a", "-", 5, "x".repeat(65)),
          new Member(
              "kind",
              NEEDED,
              0,
              List.of(
                  "folder", "file", "page", "feed", "sitemap", "listing", "warc", "jsonl", "x",
                  true)),
          needed("at", "https://a.example/f", "HTTP://a.example/", "some/path", " ", 7, List.of()),
          optional("publisher", "P", "", 5, false),
          optional("language", "en", "en-GB", "zh-Hant", "e", "english!", 1),
          optional("selector", "h2 a", "", 3),
          optional("include", List.of(), List.of("**"), List.of(1), List.of(""), "**"),
          optional("exclude", List.of("regex:a+", "b*"), Map.of()),
          optional("limit", 1, 1_000_000, 0, -1, 1_000_001, "1", 1.5),
          optional("schedule", "30m", "1d", "1w", "", 30),
          optional("delay", "0s", "500ms", "2 s", "s", 2),
          optional("allowLocal", true, false, "true", 1),
          optional("vanished", "keep", "mark", "withdraw", "drop"),
          new Member("extra", 1 - NEEDED, 0, List.of("x")));

  private static Member needed(String name, Object... values) {
    return new Member(name, NEEDED, RIGHT, List.of(values));
  }

  private static Member optional(String name, Object... values) {
    return new Member(name, OPTIONAL, RIGHT, List.of(values));
  }

  @Property(tries = 2000)
  @StatisticsReport(onFailureOnly = true)
  void agreesWithTheReader(@ForAll("sources") Map<String, Object> source) {
    AGREEMENT.holdsFor("sources", source);
  }

  @Provide
  Arbitrary<Map<String, Object>> sources() {
    return SchemaAgreement.objects(KEYS);
  }

  @Example
  void agreesWithTheReaderOnWholeFiles() {
    AGREEMENT.refuses(
        List.of(
            "{}",
            "[]",
            "{\"sources\": []}",
            "{\"sources\": {}}",
            "{\"sources\": [1]}",
            "{\"sources\": null}",
            "\"x\"",
            "{\"sources\": [{\"name\": \"a\", \"kind\": \"file\", \"at\": \"x\"}], \"more\": 1}"));
  }
}
