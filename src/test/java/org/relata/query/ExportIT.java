package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.Stories;
import org.relata.schema.Modality;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(Neo4jTestServer.class)
class ExportIT {
  /** A name that every format has to take care of. */
  private static final String AWKWARD = "O'Hare \"& Sons\", <Ltd> \\ Co";

  private Queries queries;

  @BeforeEach
  void write(Graph graph) {
    queries = TestRelations.over(graph);
    graph.write(
        article("one")
            .says("Nova SUPPLIES Vega")
            .says("Vega PARTNERS_WITH Atlas")
            .says(
                Stories.entity(AWKWARD, "Line\nbreak", "Bell\u0007"),
                "OWNS",
                Stories.entity("Nova"),
                Modality.ASSERTED,
                0.9)
            .done(),
        "test");
  }

  private String export(ExportFormat format, @Nullable NeighbourhoodRequest around)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    queries.export(format, around, null, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<NamedCsvRecord> table(ExportFormat format) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(export(format, null))) {
      return reader.stream().toList();
    }
  }

  @Test
  void writesEntitiesAndFactsAsTables() throws IOException {
    assertThat(table(ExportFormat.NODES_CSV))
        .extracting(row -> row.getField("name"))
        .containsExactlyInAnyOrder("Nova", "Vega", "Atlas", AWKWARD);
    assertThat(table(ExportFormat.EDGES_CSV))
        .extracting(row -> row.getField("relation") + " " + row.getField("publishers"))
        .containsExactlyInAnyOrder("SUPPLIES 1", "PARTNERS_WITH 1", "OWNS 1");
    assertThat(table(ExportFormat.EDGES_CSV))
        .allMatch(row -> row.getField("url").equals("https://quay.example/one"));
  }

  @Test
  void writesGraphMlThatHoldsTogether() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    export(ExportFormat.GRAPHML, null).getBytes(StandardCharsets.UTF_8)));
    List<String> ids = attributes(document, "node", "id");
    assertThat(ids).hasSize(4);
    assertThat(ids).containsAll(attributes(document, "edge", "source"));
    assertThat(ids).containsAll(attributes(document, "edge", "target"));
    assertThat(attributes(document, "key", "id")).containsAll(attributes(document, "data", "key"));
    assertThat(document.getDocumentElement().getTextContent()).contains(AWKWARD);
  }

  private static List<String> attributes(Document document, String element, String attribute) {
    List<String> values = new ArrayList<>();
    var elements = document.getElementsByTagName(element);
    for (int i = 0; i < elements.getLength(); i++) {
      values.add(((Element) elements.item(i)).getAttribute(attribute));
    }
    return values;
  }

  @Test
  void writesLinkedData() throws IOException {
    JsonNode document = JsonMapper.shared().readTree(export(ExportFormat.JSONLD, null));
    assertThat(document.at("/@context/name").asString()).isEqualTo("schema:name");
    List<JsonNode> graph = document.at("/@graph").valueStream().toList();
    assertThat(graph).filteredOn(node -> node.has("name")).hasSize(4);
    assertThat(graph)
        .filteredOn(node -> node.path("@type").asString("").equals("Statement"))
        .hasSize(3)
        .allMatch(node -> node.at("/confidence").asDouble() > 0);
    assertThat(graph).filteredOn(node -> node.has("urn:relata:SUPPLIES")).hasSize(1);
  }

  @Test
  void writesStatementsThatMakeTheSameGraph(Graph graph) throws IOException {
    String statements = export(ExportFormat.CYPHER, null);
    try (Session session = graph.driver().session()) {
      List<Map<String, Object>> before = facts(session);
      session.run("MATCH (n:Entity|Statement|Sentence|Article) DETACH DELETE n").consume();
      for (String statement : statements.split(";\n")) {
        session.run(statement).consume();
      }
      assertThat(facts(session)).isEqualTo(before).hasSize(3);
    }
  }

  private static List<Map<String, Object>> facts(Session session) {
    return session
        .run(
            "MATCH (a:Entity)-[r]->(b:Entity) RETURN properties(a) AS a, labels(a) AS labels,"
                + " type(r) AS type, properties(r) AS r, properties(b) AS b ORDER BY r.id")
        .list(row -> row.asMap());
  }

  @Test
  void writesTheSurroundingsOfAnEntityOnly() throws IOException {
    String table = export(ExportFormat.NODES_CSV, NeighbourhoodRequest.around("Atlas", 1, null));
    assertThat(table).contains("Vega", "Atlas").doesNotContain("Nova");
  }
}
