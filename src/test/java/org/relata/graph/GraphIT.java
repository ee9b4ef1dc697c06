package org.relata.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.relata.graph.Migrations.Migration;
import org.relata.resolve.ResolvedArticle;
import org.relata.schema.Modality;

@ExtendWith(Neo4jTestServer.class)
class GraphIT {
  private static final String V = "1";

  private Graph graph;

  @BeforeEach
  void takeGraph(Graph graph) {
    this.graph = graph;
  }

  @Test
  void writesBothLayers() {
    graph.write(Stories.article("a").by("The Quay", 3).says("Orion SUPPLIES Vega").done(), V);

    assertThat(graph.counts()).isEqualTo(new GraphCounts(1, 1, 1, 2, 1));
    assertThat(edge("SUPPLIES"))
        .containsEntry("confidence", 0.8)
        .containsEntry("statements", 1L)
        .containsEntry("publishers", 1L)
        .containsEntry("denied", 0L)
        .containsEntry("quote", "Orion SUPPLIES Vega (asserted).")
        .containsEntry("url", "https://quay.example/a");
    assertThat(
            number(
                """
                MATCH (o:Entity:Organization {name: 'Orion'})-[f:SUPPLIES]->(v:Entity {name: 'Vega'}),
                      (o)<-[s:SUBJECT]-(st:Statement {edgeId: f.id})-[:OBJECT]->(v),
                      (st)-[:STATED_IN]->(n:Sentence)-[:PART_OF_ARTICLE]->(a:Article {id: 'a'})
                WHERE n.start = 10 AND s.mention = 'Orion' AND o.degree = 1 AND v.degree = 1
                  AND f.firstSeen = date('2026-03-03') AND a.extractor = '1'
                RETURN count(*) AS n
                """))
        .isEqualTo(1);
  }

  @Test
  void orderOfArticlesDoesNotMatter() {
    List<ResolvedArticle> articles = articles();
    writeAll(articles);
    String expected = dump();
    Random random = new Random(11);
    for (int i = 0; i < 3; i++) {
      Collections.shuffle(articles, random);
      articles.forEach(article -> graph.remove(article.article().id()));
      writeAll(articles);
      assertThat(dump()).isEqualTo(expected);
    }
  }

  @Test
  void writingAnArticleAgainChangesNothing() {
    List<ResolvedArticle> articles = articles();
    writeAll(articles);
    String before = dump();
    writeAll(articles);
    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void changedArticleReplacesOnlyItsOwnStatements() {
    writeAll(articles());
    graph.write(changed(), V);
    String replaced = dump();

    articles().forEach(article -> graph.remove(article.article().id()));
    List<ResolvedArticle> fresh = articles();
    fresh.set(0, changed());
    writeAll(fresh);
    assertThat(replaced).isEqualTo(dump());
  }

  @Test
  void removedArticleTakesAlongWhatOnlyItSupported() {
    List<ResolvedArticle> articles = articles();
    writeAll(articles.subList(1, articles.size()));
    String without = dump();
    graph.write(articles.get(0), V);
    assertThat(dump()).isNotEqualTo(without);

    graph.remove(articles.get(0).article().id());
    assertThat(dump()).isEqualTo(without);
  }

  @Test
  void removingEverythingLeavesNothing() {
    List<ResolvedArticle> articles = articles();
    writeAll(articles);
    articles.forEach(article -> graph.remove(article.article().id()));
    assertThat(dump()).isEmpty();
  }

  @Test
  void deniedStatementsAreCountedButMakeNoEdge() {
    graph.write(Stories.article("a").says("Orion SUPPLIES Vega", Modality.NEGATED, 0.9).done(), V);
    assertThat(graph.counts()).isEqualTo(new GraphCounts(1, 1, 1, 2, 0));

    graph.write(Stories.article("b").says("Orion SUPPLIES Vega").done(), V);
    assertThat(edge("SUPPLIES")).containsEntry("denied", 1L).containsEntry("statements", 1L);

    graph.remove("b");
    assertThat(graph.counts()).isEqualTo(new GraphCounts(1, 1, 1, 2, 0));
  }

  @Test
  void symmetricRelationsHaveOneEdgeAPair() {
    graph.write(Stories.article("a").says("Orion PARTNERS_WITH Vega").done(), V);
    graph.write(Stories.article("b").says("Vega PARTNERS_WITH Orion").done(), V);
    assertThat(graph.counts().edges()).isEqualTo(1);
    assertThat(edge("PARTNERS_WITH")).containsEntry("statements", 2L);
  }

  @Test
  void remembersArticlesByHashAndExtractor() {
    ResolvedArticle article = Stories.article("a").says("Orion SUPPLIES Vega").done();
    graph.write(article, "rules-7");
    assertThat(graph.stored(List.of("a", "unknown")))
        .containsExactly(
            Map.entry(
                "a",
                new StoredArticle(
                    article.article().contentHash(),
                    "rules-7",
                    article.article().published(),
                    article.article().text().length(),
                    Set.of())));
  }

  @Test
  void migratesOnlyOnce() {
    assertThat(graph.migrate()).isZero();
    assertThat(number("SHOW CONSTRAINTS YIELD name WHERE name = 'entity_id' RETURN count(*) AS n"))
        .isEqualTo(1);
    assertThat(number("SHOW INDEXES YIELD type WHERE type = 'FULLTEXT' RETURN count(*) AS n"))
        .isEqualTo(2);
  }

  @Test
  void rejectsMigrationThatChangedAfterItWasApplied() {
    Migrations edited =
        new Migrations(
            List.of(
                new Migration(1, "constraints", "RETURN 1;"),
                new Migration(999, "later", "RETURN 2;")));
    assertThatThrownBy(() -> edited.apply(graph.driver()))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("V001 (constraints)")
        .hasMessageContaining("must not change");
  }

  @Test
  void rejectsGraphOfNewerProgram() {
    assertThatThrownBy(() -> new Migrations(List.of()).apply(graph.driver()))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("newer relata");
  }

  @Test
  void tellsTheRemedyForWrongPassword() {
    assertThatThrownBy(
            () ->
                Graph.open(
                    null, Map.of("NEO4J_URI", graph.address().uri(), "NEO4J_PASSWORD", "wrong")))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("rejects the login of 'neo4j'")
        .hasMessageContaining("NEO4J_PASSWORD");
  }

  private static List<ResolvedArticle> articles() {
    List<ResolvedArticle> articles = new ArrayList<>();
    articles.add(
        Stories.article("a")
            .by("The Quay", 9)
            .says("Orion SUPPLIES Vega", Modality.REPORTED, 0.71)
            .says("Orion PARTNERS_WITH Lyra")
            .says(
                Stories.entity("Orion", "Orion Optics", "OO"),
                "OWNS",
                Stories.entity("Cygnus", "Swan"),
                Modality.ASSERTED,
                0.9)
            .done());
    articles.add(
        Stories.article("b")
            .by("Harbour Post", 2)
            .says("Orion SUPPLIES Vega", Modality.ASSERTED, 0.33)
            .says("Lyra PARTNERS_WITH Orion", Modality.PLANNED, 0.6)
            .says("Vega OWNS Lyra", Modality.NEGATED, 0.6)
            .done());
    articles.add(
        Stories.article("c")
            .undated()
            .says(
                Stories.entity("Orion", "Orion Ltd"),
                "SUPPLIES",
                Stories.entity("Vega", "Vega Motors"),
                Modality.POSSIBLE,
                0.17)
            .says("Vega OWNS Lyra", Modality.ASSERTED, 0.41)
            .done());
    return articles;
  }

  private static ResolvedArticle changed() {
    return Stories.article("a")
        .by("The Quay", 9)
        .says("Orion SUPPLIES Vega", Modality.NEGATED, 0.71)
        .says("Lyra OWNS Orion")
        .done();
  }

  private void writeAll(List<ResolvedArticle> articles) {
    articles.forEach(article -> graph.write(article, V));
  }

  private String dump() {
    StringBuilder out = new StringBuilder();
    graph.dump(out);
    return out.toString();
  }

  private Map<String, Object> edge(String type) {
    try (Session session = graph.driver().session()) {
      return session
          .run("MATCH ()-[e:" + type + "]->() RETURN properties(e) AS p")
          .single()
          .get("p")
          .asMap();
    }
  }

  private long number(String query) {
    try (Session session = graph.driver().session()) {
      return session.run(query).single().get("n").asLong();
    }
  }
}
