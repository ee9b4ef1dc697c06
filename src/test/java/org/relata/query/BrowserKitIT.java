package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.schema.Modality;
import org.relata.schema.Ontology;
import org.relata.schema.RelationType;

/**
 * The saved queries of Neo4j Browser: each runs with its example, reads only and finds something.
 */
@ExtendWith(Neo4jTestServer.class)
class BrowserKitIT {
  private static final Path KIT = Path.of("cypher", "browser");
  private static final String EXAMPLE = "// Example: :params ";

  static Stream<Path> queries() throws IOException {
    try (Stream<Path> files = Files.list(KIT.resolve("queries"))) {
      return files.sorted().toList().stream();
    }
  }

  @BeforeEach
  void write(Graph graph) {
    graph.write(
        article("one")
            .says("SMIC SUPPLIES Huawei")
            .says("Nvidia SUPPLIES Huawei")
            .says("Washington RESTRICTS Nvidia")
            .says("Huawei OWNS Honor")
            .says("Huawei OWNS Honor", Modality.NEGATED, 0.7)
            .done(),
        "test");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void findSomethingWithTheirExamples(Path file, Graph graph) throws IOException {
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(1)).startsWith("// Purpose: ");
    assertThat(lines.get(2)).startsWith("// Parameters: ");
    assertThat(lines.get(3)).startsWith(EXAMPLE);
    try (Session session =
        graph
            .driver()
            .session(SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build())) {
      Map<String, Object> parameters =
          session
              .run("RETURN " + lines.get(3).substring(EXAMPLE.length()) + " AS parameters")
              .single()
              .get("parameters")
              .asMap();
      assertThat(session.run(String.join("\n", lines), parameters).list()).isNotEmpty();
    }
  }

  @Test
  void standAllInTheGuide() throws IOException {
    List<String> shown =
        Jsoup.parse(Files.readString(KIT.resolve("guide.html"))).select("pre.runnable").stream()
            .map(Element::wholeText)
            .toList();
    List<String> saved =
        queries()
            .map(BrowserKitIT::read)
            .map(text -> text.substring(text.indexOf("MATCH")).strip())
            .toList();
    assertThat(saved).isNotEmpty().allMatch(shown::contains);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void comeInOneFileThatNeo4jBrowserTakesAsFavourites() throws IOException {
    Map<String, String> packed = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(
            Objects.requireNonNull(
                getClass().getResourceAsStream("/cypher/browser/relata-queries.zip")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          packed.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    Map<String, String> saved = new TreeMap<>();
    queries().forEach(file -> saved.put("relata/" + file.getFileName(), read(file)));
    assertThat(packed).isEqualTo(saved);
  }

  @Test
  void haveAColourForEveryRelation() throws IOException {
    String style = Files.readString(KIT.resolve("relata.grass"));
    for (RelationType relation : Ontology.read(Knowledge.bundled()).relations()) {
      assertThat(style).contains("relationship." + relation.name() + " { color: ");
    }
  }

  @Test
  void haveAStyleForEveryTypeOfEntity() throws IOException {
    String style = Files.readString(KIT.resolve("relata.grass"));
    for (EntityType type : EntityType.values()) {
      assertThat(style).contains("node." + type.label() + " {");
    }
  }
}
