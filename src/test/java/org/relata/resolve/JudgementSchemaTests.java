package org.relata.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
import org.relata.resolve.Judgement.Kind;
import org.relata.schema.EntityType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use and the reader take the same files. */
class JudgementSchemaTests {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Judgements.schema());

  /** Values right and wrong; what only the reader can tell, such as contradictions, is not. */
  private static final Map<String, List<Object>> VALUES = new LinkedHashMap<>();

  static {
    VALUES.put("kind", List.of("same", "different", "alias", "type", "hidden", "merge", 1));
    VALUES.put(
        "names",
        List.of(
            List.of("A", "B"),
            List.of("A"),
            List.of("Product:Gemini", "Vega"),
            List.of("Ünal & Söhne", "7", "\ud835\udd38"),
            List.of("A", "A"),
            List.of("A", "Product:"),
            List.of("Event:-", "B"),
            List.of("!", "B"),
            List.of("A", 5),
            List.of(),
            "A"));
    VALUES.put("type", List.of("Organization", "Place", "Firm", true));
    VALUES.put("author", List.of("ada", "", 5));
    VALUES.put(
        "time",
        List.of(
            "2026-01-31T09:30:00Z",
            "2026-01-31T09:30+01:00",
            "2026-01-31T09:30:00.5Z",
            "2026-01-31",
            "yesterday",
            2026));
    VALUES.put("note", List.of("annual report", " ", List.of()));
    VALUES.put("extra", List.of("x"));
  }

  @Property(tries = 2000)
  @StatisticsReport(onFailureOnly = true)
  void agreesWithTheReader(@ForAll("judgements") Map<String, Object> judgement) {
    String json = JsonMapper.shared().writeValueAsString(Map.of("judgements", List.of(judgement)));

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
            "{\"judgements\": {}}",
            "{\"judgements\": [1]}",
            "{\"judgements\": null}",
            "\"x\"",
            "{\"judgements\": [], \"more\": 1}")) {
      assertThat(readable(json)).as(json).isFalse();
      assertThat(valid(json)).as(json).isFalse();
    }
    assertThat(readable("{\"judgements\": []}")).isTrue();
    assertThat(valid("{\"judgements\": []}")).isTrue();
  }

  @Example
  void knowsTheKindsAndTypesOfTheProgram() {
    JsonNode defined = tree(Judgements.schema()).get("$defs");
    assertThat(defined.at("/judgement/properties/kind/enum").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrderElementsOf(
            List.of(Kind.values()).stream().map(Kind::label).toList());
    TreeSet<String> types = new TreeSet<>();
    List.of(EntityType.values()).forEach(type -> types.add(type.label()));
    assertThat(defined.at("/type/enum").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrderElementsOf(types);
    assertThat(defined.at("/name/pattern").asString()).contains(types);
  }

  @Provide
  Arbitrary<Map<String, Object>> judgements() {
    // most values right, so that whole judgements are right often enough
    return Combinators.combine(VALUES.keySet().stream().map(JudgementSchemaTests::value).toList())
        .as(
            chosen -> {
              Map<String, Object> judgement = new LinkedHashMap<>();
              List<String> keys = List.copyOf(VALUES.keySet());
              for (int i = 0; i < keys.size(); i++) {
                if (!chosen.get(i).isEmpty()) {
                  judgement.put(keys.get(i), chosen.get(i).get(0));
                }
              }
              return judgement;
            });
  }

  /** A value of a key in a list, or an empty one. */
  private static Arbitrary<List<Object>> value(String key) {
    List<Object> values = VALUES.getOrDefault(key, List.of());
    Arbitrary<Object> any =
        key.equals("kind")
            ? Arbitraries.of(values)
            : Arbitraries.frequencyOf(
                Tuple.of(key.equals("names") ? 1 : 12, Arbitraries.just(values.get(0))),
                Tuple.of(1, Arbitraries.of(values)));
    double there =
        switch (key) {
          case "kind", "names" -> 0.97;
          case "extra" -> 0.03;
          default -> 0.4;
        };
    return any.map(List::of).optional(there).map(value -> value.orElse(List.of()));
  }

  private static boolean readable(String json) {
    try {
      Judgements.of("judgements.yaml", json);
      return true;
    } catch (JudgementsException e) {
      assertThat(e.getMessage()).startsWith("judgements.yaml:");
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
