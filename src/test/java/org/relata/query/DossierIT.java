package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relata.graph.Stories.article;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.Stories;
import org.relata.schema.Modality;

@ExtendWith(Neo4jTestServer.class)
class DossierIT {
  private Queries queries;

  @BeforeEach
  void write(Graph graph) {
    queries = TestRelations.over(graph);
    graph.write(
        article("one")
            .by("The Quay", 1)
            .says("Nova SUPPLIES Vega")
            .says("Nova OWNS Atlas", Modality.NEGATED, 0.7)
            .says("Nova OWNS Atlas", Modality.REPORTED, 0.6)
            .done(),
        "test");
  }

  @Test
  void tellsWhoItIsByFamilyWithDisputesAndTimeline() {
    String text = queries.dossier("Nova", null).markdown();
    assertThat(text)
        .contains(
            "# Nova",
            "## Strongest sentences",
            "### Test",
            "Nova **supplies** Vega",
            "## Disputed and denied",
            "1 for, 1 against",
            "## Timeline",
            "2026-03-01: Nova **owns** Atlas",
            "*reported*");
  }

  @Test
  void citesEveryLineAboutAFact() {
    List<String> uncited =
        Stream.of(queries.dossier("Nova", null).markdown().split("\n"))
            .filter(line -> line.contains("**") || line.contains("“"))
            .filter(line -> !line.contains("for, "))
            .filter(
                line ->
                    !line.contains("[The Quay, 2026-03-01, Headline](<https://quay.example/one>)"))
            .toList();
    assertThat(uncited).isEmpty();
  }

  @Test
  void isAPageThatNeedsNothingElse() {
    assertThat(queries.dossier("Nova", null).html())
        .startsWith("<!doctype html>")
        .contains("<h1>Nova</h1>", "<a rel=\"nofollow\" href=\"https://quay.example/one\">")
        .doesNotContain("src=", "{{");
  }

  @Test
  void takesNothingOfArticlesForMarkup(Graph graph) {
    graph.write(
        article("bad")
            .says(
                Stories.entity("<script>alert(1)</script> *Nova* [x](javascript:y)"),
                "OWNS",
                Stories.entity("Vega"),
                Modality.ASSERTED,
                0.8)
            .done(),
        "test");
    assertThat(queries.dossier("Vega", null).html())
        .contains("&lt;script&gt;", "*Nova*")
        .doesNotContain("<script", "<em>Nova", "href=\"javascript");
  }
}
