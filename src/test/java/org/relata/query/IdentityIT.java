package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.relata.graph.Stories.article;
import static org.relata.graph.Stories.entity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.query.Identity.Kind;
import org.relata.resolve.Entity;
import org.relata.resolve.Judgements;
import org.relata.schema.EntityType;
import org.relata.schema.Modality;

/** Why entities are what they are, and what might be the same. */
@ExtendWith(Neo4jTestServer.class)
class IdentityIT {
  private static final Entity HELIX =
      new Entity(
          "helix",
          "Helix Silicon Works",
          EntityType.ORGANIZATION,
          List.of("HSW", "Helix", "Helix Silicon Works Inc", "The Spiral"),
          "NASDAQ:HLX");

  private Queries queries;

  @BeforeEach
  void writeGraph(Graph graph) {
    queries = TestRelations.over(graph);
    graph.write(
        article("one")
            .says(HELIX, "SUPPLIES", entity("Nova"), Modality.ASSERTED, 0.9)
            .says("Nova SUPPLIES Vega")
            .says("Atlas OWNS Vega")
            .done(),
        "test");
    graph.write(
        article("two")
            .says(entity("Helix Silicon Wroks"), "SUPPLIES", entity("Nova"), Modality.ASSERTED, 0.9)
            .says(entity("Helix Bakery"), "OWNS", entity("Vega"), Modality.ASSERTED, 0.9)
            .done(),
        "test");
  }

  @Test
  void namesHaveTheEvidenceThatTheyAreTakenBy() {
    Map<String, Kind> kinds =
        queries.identity("helix").names().stream()
            .collect(Collectors.toMap(Identity.Name::name, name -> name.evidence().get(0).kind()));
    assertThat(kinds)
        .containsEntry("HSW", Kind.ACRONYM)
        .containsEntry("Helix", Kind.SHORT_FORM)
        .containsEntry("Helix Silicon Works Inc", Kind.SUFFIX)
        .containsEntry("The Spiral", Kind.ARTICLE)
        .containsEntry("NASDAQ:HLX", Kind.TICKER);
  }

  @Test
  void candidatesComeBestFirstWithReasonsAndUnlikeOnesNot() {
    List<Identity.Candidate> candidates = queries.identity("helix").candidates();
    assertThat(candidates.stream().map(one -> one.entity().name()))
        .containsExactly("Helix Silicon Wroks", "Helix Bakery");
    assertThat(candidates.get(0).reasons()).contains("1 neighbour in common");
    assertThat(candidates.get(0).score()).isBetween(0.7, 1.0);
  }

  @Test
  void judgementsAreEvidenceAndWhatIsJudgedDifferentIsNoCandidate() {
    Identity identity =
        queries
            .judgedBy(
                () ->
                    Judgements.of(
                        "j.yaml",
                        """
                        judgements:
                          - {kind: alias, names: [Helix Silicon Works, The Spiral], author: ada}
                          - {kind: different, names: [Helix Silicon Works, Helix Bakery]}
                        """))
            .identity("helix");
    assertThat(identity.names())
        .filteredOn(name -> name.name().equals("The Spiral"))
        .singleElement()
        .satisfies(name -> assertThat(name.evidence().get(0).kind()).isEqualTo(Kind.JUDGEMENT));
    assertThat(identity.judgements())
        .extracting(JudgementSummary::kind, JudgementSummary::author)
        .containsExactly(tuple("alias", "ada"), tuple("different", null));
    assertThat(identity.candidates().stream().map(one -> one.entity().name()))
        .containsExactly("Helix Silicon Wroks");
  }

  @Test
  void knowledgeTablesAreNamed(Graph graph) {
    graph.write(
        article("three")
            .says(
                new Entity("de", "Germany", EntityType.COUNTRY, List.of("German"), null),
                "OWNS",
                entity("Vega"),
                Modality.ASSERTED,
                0.9)
            .done(),
        "test");
    assertThat(queries.identity("Germany").names())
        .anySatisfy(
            name -> {
              assertThat(name.name()).isEqualTo("German");
              assertThat(name.evidence().get(0).text()).contains("countries.tsv");
            });
  }

  @Test
  void unknownNameIsRefused() {
    assertThatThrownBy(() -> queries.identity("Nobody Known"))
        .isInstanceOf(UnresolvedEntityException.class);
  }
}
