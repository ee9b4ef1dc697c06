package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relata.graph.Stories.article;
import static org.relata.graph.Stories.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.query.FactRequest.Direction;
import org.relata.resolve.Entity;
import org.relata.schema.EntityType;
import org.relata.schema.Modality;
import org.relata.schema.Span;

@ExtendWith(Neo4jTestServer.class)
class QueriesIT {
  private static final Entity HELIX =
      new Entity(
          "helix-id",
          "Helix Semiconductor",
          EntityType.ORGANIZATION,
          List.of("Helix", "HSC"),
          "NASDAQ:HLX");

  private Queries queries;

  @BeforeEach
  void writeGraph(Graph graph) {
    queries = TestRelations.over(graph);
    Entity nova = entity("Nova");
    graph.write(
        article("one")
            .by("The Quay", 1)
            .says(HELIX, "SUPPLIES", nova, Modality.ASSERTED, 0.9)
            .says("Vega RESTRICTS Nova", Modality.PLANNED, 0.7)
            .says("Nova PARTNERS_WITH Atlas")
            .done(),
        "test");
    graph.write(
        article("two")
            .by("Harbour Post", 9)
            .says(HELIX, "SUPPLIES", nova, Modality.REPORTED, 0.6)
            .says("Nova SUPPLIES Vega", Modality.NEGATED, 0.8)
            .done(),
        "test");
    graph.write(
        article("three")
            .by("Tide", 20)
            .says(HELIX, "SUPPLIES", nova, Modality.NEGATED, 0.7)
            .says("Novara OWNS Atlas")
            .done(),
        "test");
  }

  private List<String> names(String text) {
    return queries.search(text, Set.of(), 10, null).stream().map(m -> m.entity().name()).toList();
  }

  @Test
  void findsByNameAliasTickerBeginningWordAndTypingError() {
    assertThat(queries.search("helix", Set.of(), 10, null))
        .first()
        .satisfies(match -> assertThat(match.match()).isEqualTo("alias"))
        .satisfies(match -> assertThat(match.entity().ticker()).isEqualTo("NASDAQ:HLX"));
    assertThat(names("HLX")).containsExactly("Helix Semiconductor");
    assertThat(names("NASDAQ:HLX")).containsExactly("Helix Semiconductor");
    assertThat(names("semi")).containsExactly("Helix Semiconductor");
    assertThat(names("Helix Semicondcutor")).containsExactly("Helix Semiconductor");
    assertThat(names("\"); DROP")).isEmpty();
    assertThat(names("?!")).isEmpty();
  }

  @Test
  void ranksTheNameItselfBeforeLongerNames() {
    assertThat(names("nova")).containsExactly("Nova", "Novara");
  }

  @Test
  void searchesWithinTypes() {
    assertThat(queries.search("nova", Set.of(EntityType.COUNTRY), 10, null)).isEmpty();
  }

  @Test
  void tellsWhereAnEntityStands() {
    EntityDetails nova = queries.entity("nova", null);

    assertThat(nova.entity().type()).isEqualTo("Organization");
    assertThat(nova.relations())
        .extracting(r -> r.relation() + " " + r.outgoing() + " " + r.incoming())
        .containsExactlyInAnyOrder("SUPPLIES 0 1", "RESTRICTS 0 1", partners(nova));
    assertThat(nova.neighbours())
        .extracting(n -> n.entity().name())
        .first()
        .isEqualTo("Helix Semiconductor");
    assertThat(nova.firstSeen()).isEqualTo("2026-03-01");
    assertThat(nova.lastSeen()).isEqualTo("2026-03-09");
    assertThat(nova.articles())
        .extracting(ArticleSummary::publisher)
        .containsExactly("Tide", "Harbour Post", "The Quay");
  }

  /** Which end of a symmetric fact is stored as subject depends on identifiers only. */
  private static String partners(EntityDetails nova) {
    String atlas = entity("Atlas").id();
    return nova.entity().id().compareTo(atlas) < 0 ? "PARTNERS_WITH 1 0" : "PARTNERS_WITH 0 1";
  }

  @Test
  void offersCandidatesForAnUnknownName() {
    assertThatThrownBy(() -> queries.entity("Novva", null))
        .isInstanceOfSatisfying(
            UnresolvedEntityException.class,
            e -> {
              assertThat(e.ambiguous()).isFalse();
              assertThat(e.candidates()).extracting(c -> c.entity().name()).contains("Nova");
            });
  }

  @Test
  void asksBackWhenANameMeansSeveral(Graph graph) {
    Entity product = new Entity("p1", "Atlas", EntityType.PERSON, List.of(), null);
    graph.write(
        article("four").says(product, "OWNS", entity("Nova"), Modality.ASSERTED, 0.5).done(),
        "test");

    assertThatThrownBy(() -> queries.facts(FactRequest.of("atlas")))
        .isInstanceOfSatisfying(
            UnresolvedEntityException.class,
            e -> {
              assertThat(e.ambiguous()).isTrue();
              assertThat(e.candidates()).hasSize(2);
            });
    assertThat(queries.facts(FactRequest.of("p1")).entity().type()).isEqualTo("Person");
  }

  @Test
  void marksDisputedAndDeniedFacts() {
    assertThat(queries.facts(FactRequest.of("Nova")).facts())
        .extracting(f -> f.relation() + " " + f.standing())
        .containsExactly(
            "SUPPLIES disputed",
            "RESTRICTS supported",
            "PARTNERS_WITH supported",
            "SUPPLIES denied")
        .first()
        .isEqualTo("SUPPLIES disputed");
  }

  @Test
  void quotesTheSurestSentenceWithItsMentionsMarked() {
    Fact fact = queries.facts(FactRequest.of("Helix")).facts().get(0);
    Quote quote = fact.quotes().get(0);

    assertThat(fact.publishers()).isEqualTo(2);
    assertThat(quote.modality()).isEqualTo("asserted");
    assertThat(marked(quote.subject(), quote)).isEqualTo("Helix Semiconductor");
    assertThat(marked(quote.object(), quote)).isEqualTo("Nova");
    assertThat(quote.article().publisher()).isEqualTo("The Quay");
  }

  private static @Nullable String marked(Quote.Mention mention, Quote quote) {
    Span span = mention.span();
    return span == null ? null : span.of(quote.text());
  }

  @Test
  void pagesThroughAllFactsOnceInAStableOrder() {
    List<String> all =
        queries.facts(FactRequest.of("Nova")).facts().stream().map(Fact::id).toList();
    List<String> paged = new ArrayList<>();
    String cursor = null;
    do {
      FactPage page = queries.facts(request(Direction.ANY, null, 1, cursor));
      page.facts().forEach(fact -> paged.add(fact.id()));
      cursor = page.next();
    } while (cursor != null);

    assertThat(paged).isEqualTo(all).hasSize(4);
  }

  @Test
  void filtersByDirectionAndModality() {
    assertThat(queries.facts(request(Direction.OUT, null, 10, null)).facts())
        .extracting(Fact::relation)
        .containsExactly("PARTNERS_WITH", "SUPPLIES");
    assertThat(queries.facts(request(Direction.IN, Modality.PLANNED, 10, null)).facts())
        .extracting(Fact::relation)
        .containsExactly("RESTRICTS");
  }

  private static FactRequest request(
      Direction direction, @Nullable Modality modality, int limit, @Nullable String cursor) {
    return new FactRequest(
        "Nova", null, Set.of(), direction, modality, 0, 0, null, null, null, limit, cursor);
  }

  @Test
  void givesTheFactsBetweenTwoAndWithinATime() {
    FactRequest between =
        new FactRequest(
            "Nova",
            "Vega",
            Set.of("restricts", "SUPPLIES"),
            Direction.ANY,
            null,
            0.1,
            1,
            java.time.LocalDate.of(2026, 3, 1),
            java.time.LocalDate.of(2026, 3, 2),
            null,
            10,
            null);
    assertThat(queries.facts(between).facts())
        .extracting(Fact::relation)
        .containsExactly("RESTRICTS");
  }

  @Test
  void namesTheRelationsThereAreWhenOneIsUnknown() {
    FactRequest unknown =
        new FactRequest(
            "Nova", null, Set.of("LIKES"), Direction.ANY, null, 0, 0, null, null, null, 10, null);
    assertThatThrownBy(() -> queries.facts(unknown))
        .isInstanceOf(InvalidQueryException.class)
        .hasMessageContaining("'LIKES'")
        .hasMessageContaining("SUPPLIES, RESTRICTS");
  }

  @Test
  void opensAFactIntoAllItsSentences() {
    Fact fact = queries.facts(FactRequest.of("Helix")).facts().get(0);
    Evidence evidence = queries.evidence(fact.id(), null);

    assertThat(evidence.complete()).isTrue();
    assertThat(evidence.fact().quotes())
        .extracting(Quote::modality)
        .containsExactly("asserted", "reported", "negated");
  }

  @Test
  void opensADeniedFactToo() {
    Fact denied = queries.facts(FactRequest.of("Nova")).facts().get(3);
    assertThat(queries.evidence(denied.id(), null).fact())
        .satisfies(fact -> assertThat(fact.standing()).isEqualTo("denied"))
        .satisfies(fact -> assertThat(fact.subject().name()).isEqualTo("Nova"))
        .satisfies(fact -> assertThat(fact.quotes()).hasSize(1));
  }

  @Test
  void saysWhatTheGraphDoesNotHave() {
    assertThatThrownBy(() -> queries.evidence("nothing", null))
        .isInstanceOf(NotInGraphException.class)
        .hasMessageContaining("no relation")
        .hasMessageContaining("'nothing'");
    assertThatThrownBy(() -> queries.article("nothing")).isInstanceOf(NotInGraphException.class);
  }

  @Test
  void tellsWhatAnArticleStatesInItsOrder() {
    ArticleDetails article = queries.article("one");
    assertThat(article.article().publisher()).isEqualTo("The Quay");
    assertThat(article.statements())
        .extracting(s -> s.subject().name() + " " + s.relation() + " " + s.object().name())
        .containsExactly(
            "Helix Semiconductor SUPPLIES Nova", "Vega RESTRICTS Nova", "Nova PARTNERS_WITH Atlas");
  }
}
