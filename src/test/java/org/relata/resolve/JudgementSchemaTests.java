package org.relata.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.relata.SchemaAgreement;
import org.relata.SchemaAgreement.Member;
import org.relata.resolve.Judgement.Kind;
import org.relata.schema.EntityType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use and the reader take the same files. */
class JudgementSchemaTests {
  private static final SchemaAgreement AGREEMENT =
      new SchemaAgreement(
          Judgements.schema(),
          "judgements.yaml",
          JudgementsException.class,
          json -> assertThat(Judgements.of("judgements.yaml", json)).isNotNull());

  /** So often a key is there that a judgement needs. */
  private static final double NEEDED = 0.97;

  private static final double OPTIONAL = 0.4;

  /** The first value so much likelier than any, that whole judgements are right often enough. */
  private static final int RIGHT = 12;

  /** Values right and wrong; what only the reader can tell, such as contradictions, is not. */
  private static final List<Member> KEYS =
      List.of(
          new Member(
              "kind",
              NEEDED,
              0,
              List.of("same", "different", "alias", "type", "hidden", "merge", 1)),
          new Member(
              "names",
              NEEDED,
              1,
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
                  "A")),
          optional("type", "Organization", "Place", "Firm", true),
          optional("author", "ada", "", 5),
          optional(
              "time",
              "2026-01-31T09:30:00Z",
              "2026-01-31T09:30+01:00",
              "2026-01-31T09:30:00.5Z",
              "2026-01-31",
              "yesterday",
              2026),
          optional("note", "annual report", " ", List.of()),
          new Member("extra", 1 - NEEDED, 0, List.of("x")));

  private static Member optional(String name, Object... values) {
    return new Member(name, OPTIONAL, RIGHT, List.of(values));
  }

  @Property(tries = 2000)
  @StatisticsReport(onFailureOnly = true)
  void agreesWithTheReader(@ForAll("judgements") Map<String, Object> judgement) {
    AGREEMENT.holdsFor("judgements", judgement);
  }

  @Provide
  Arbitrary<Map<String, Object>> judgements() {
    return SchemaAgreement.objects(KEYS);
  }

  @Example
  void agreesWithTheReaderOnWholeFiles() {
    AGREEMENT.refuses(
        List.of(
            "{}",
            "[]",
            "{\"judgements\": {}}",
            "{\"judgements\": [1]}",
            "{\"judgements\": null}",
            "\"x\"",
            "{\"judgements\": [], \"more\": 1}"));
    AGREEMENT.takes("{\"judgements\": []}");
  }

  @Example
  void knowsTheKindsAndTypesOfTheProgram() {
    JsonNode defined = JsonMapper.shared().readTree(Judgements.schema()).get("$defs");
    assertThat(defined.at("/judgement/properties/kind/enum").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrderElementsOf(
            List.of(Kind.values()).stream().map(Kind::label).toList());
    TreeSet<String> types = new TreeSet<>();
    List.of(EntityType.values()).forEach(type -> types.add(type.label()));
    assertThat(defined.at("/type/enum").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrderElementsOf(types);
    assertThat(defined.at("/name/pattern").asString()).contains(types);
  }
}
