package org.relata.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relata.article.Article;
import org.relata.graph.Stories;
import org.relata.schema.EntityType;
import org.relata.schema.Modality;
import org.relata.schema.RelationType;
import org.relata.schema.Span;

class JudgementsTests {
  private static final Set<EntityType> ALL = Set.of(EntityType.values());

  private static final RelationType OWNS =
      new RelationType("OWNS", "test", false, false, ALL, ALL, "owns", Map.of());

  @Test
  void sameTakesNamesForTheFirstAndKeepsThemAsAliases() {
    List<ResolvedStatement> statements =
        judged(
            "judgements: [{kind: same, names: [Huawei, Huawei Technologies]}]",
            fact("Huawei Technologies", "Huawei Technologies", "SMIC", "SMIC"));
    Entity subject = statements.get(0).subject().entity();
    assertThat(subject.name()).isEqualTo("Huawei");
    assertThat(subject.aliases()).containsExactly("Huawei Technologies");
    assertThat(subject.id()).isEqualTo(Identities.entity(EntityType.ORGANIZATION, "Huawei"));
  }

  @Test
  void sameDropsWhatWouldBeStatedOfOneAndItself() {
    assertThat(
            judged(
                "judgements: [{kind: same, names: [Huawei, HiSilicon]}]",
                fact("Huawei", "Huawei", "HiSilicon", "HiSilicon")))
        .isEmpty();
  }

  @Test
  void sameFollowsOthers() {
    assertThat(
            names(
                "judgements: [{kind: same, names: [A, B]}, {kind: same, names: [B, C]}]",
                fact("C", "C", "D", "D")))
        .containsExactly("A OWNS D");
  }

  @Test
  void differentGivesWordsTheirOwnEntityAndTakesThemFromTheOther() {
    Entity merged =
        new Entity(
            Identities.entity(EntityType.ORGANIZATION, "Orion Group"),
            "Orion Group",
            EntityType.ORGANIZATION,
            List.of("Orion Bank", "Orion"),
            null);
    List<ResolvedStatement> statements =
        judged(
            "judgements: [{kind: different, names: [Orion Group, Orion Bank]}]",
            fact(merged, "Orion Bank", organization("Vega"), "Vega"),
            fact(merged, "Orion", organization("Lyra"), "Lyra"));
    assertThat(statements.get(0).subject().entity().name()).isEqualTo("Orion Bank");
    assertThat(statements.get(1).subject().entity().name()).isEqualTo("Orion Group");
    assertThat(statements.get(1).subject().entity().aliases()).containsExactly("Orion");
  }

  @Test
  void aliasHoldsWhateverTheRulesTakeTheWordsFor() {
    List<ResolvedStatement> statements =
        judged(
            "judgements: [{kind: alias, names: [Huawei, HW]}]",
            fact(organization("Helmut Wood"), "HW", organization("SMIC"), "SMIC"));
    assertThat(statements.get(0).subject().entity().name()).isEqualTo("Huawei");
    assertThat(statements.get(0).subject().entity().aliases()).containsExactly("HW");
  }

  @Test
  void typeHoldsForTheNamesOfItsTypeOnly() {
    String typed = "judgements: [{kind: type, names: ['Organization:Gemini'], type: Product}]";
    assertThat(judged(typed, fact("Gemini", "Gemini", "X", "X")).get(0).subject().entity().type())
        .isEqualTo(EntityType.PRODUCT);
    Entity person = new Entity("p", "Gemini", EntityType.PERSON, List.of(), null);
    assertThat(
            judged(typed, fact(person, "Gemini", organization("X"), "X"))
                .get(0)
                .subject()
                .entity()
                .type())
        .isEqualTo(EntityType.PERSON);
  }

  @Test
  void hiddenHoldsForAllNamesOfTheEntity() {
    assertThat(
            names(
                "judgements: [{kind: same, names: [A, B]}, {kind: hidden, names: [B]}]",
                fact("A", "A", "C", "C"),
                fact("C", "C", "D", "D")))
        .containsExactly("C OWNS D");
  }

  @Test
  void versionTellsWhatIsDecidedAndNotInWhichOrderOrByWhom() {
    Judgements some =
        Judgements.of("j", "judgements: [{kind: hidden, names: [A]}, {kind: same, names: [B, C]}]");
    Judgements others =
        Judgements.of(
            "j",
            "judgements: [{kind: same, names: [B, C], author: x}, {kind: hidden, names: [A]}]");
    Extraction rules = rules();
    assertThat(some.over(rules).version())
        .isEqualTo(others.over(rules).version())
        .isNotEqualTo(rules.version());
    assertThat(Judgements.none().over(rules)).isSameAs(rules);
  }

  @Test
  void contradictionsAreNamedWithTheirLines() {
    refuses(
        """
        judgements:
          - {kind: same, names: [A, B]}
          - {kind: different, names: [B, A]}
        """,
        "j.yaml:3: 'B' and 'A' are judged different, and the same by others");
    refuses(
        """
        judgements:
          - {kind: same, names: [A, B]}
          - {kind: same, names: [C, B]}
        """,
        "j.yaml:3: 'B' is judged to be 'C', but j.yaml:2 says 'A'");
    refuses(
        """
        judgements:
          - {kind: same, names: [A, B]}
          - {kind: same, names: [B, A]}
        """,
        "leads back to itself");
    refuses("judgements:\n  - {kind: same, names: [A]}\n", "j.yaml:2: 'same' takes at least two");
    refuses("judgements:\n  - {kind: type, names: [A]}\n", "j.yaml:2: 'type' needs");
    refuses("judgements:\n  - {kind: same, names: [A, ':-)']}\n", "j.yaml:2: ':-)'");
    refuses("judgements:\n  - {kind: same, who: x}\n", "j.yaml:2: there is no key 'who'");
    refuses("judgements: [", "j.yaml:1: it is not valid YAML");
  }

  @Test
  void addingAndUndoingLeavesWhatPeopleWrote(@TempDir Path folder) {
    String text =
        """
        # reviewed every Friday
        judgements:
          - kind: hidden
            names: [A]   # noise
          # the filing says so
          - kind: same
            names: [B, C]
        """;
    Judgements before = Judgements.of("j.yaml", text);
    Judgement more =
        new Judgement(
            Judgement.Kind.SAME,
            List.of(Judgement.Name.of("D \"x\""), Judgement.Name.of("Product:E: f")),
            null,
            "ada",
            "2026-11-21T20:00:00Z",
            "line\nbreak");
    Path file = folder.resolve("j.yaml");
    before.with(more).write(file);
    Judgements read = Judgements.read(file);
    assertThat(read.all()).hasSize(3).contains(more);
    read.without(more.id()).write(file);
    assertThat(file).hasContent(text);
    Judgements.read(file).without(before.all().get(0).id()).write(file);
    assertThat(file).content().contains("reviewed", "# the filing").doesNotContain("noise");
    Judgements.read(file).without(before.all().get(1).id()).write(file);
    assertThat(Judgements.read(file).all()).isEmpty();
    Judgements.read(file).with(more).write(file);
    assertThat(Judgements.read(file).all()).containsExactly(more);
  }

  private static void refuses(String text, String message) {
    assertThatThrownBy(() -> Judgements.of("j.yaml", text))
        .isInstanceOf(JudgementsException.class)
        .hasMessageContaining(message);
  }

  private static Extraction rules(ResolvedStatement... statements) {
    return new Extraction() {
      @Override
      public ResolvedArticle extract(Article article) {
        return new ResolvedArticle(article, List.of(statements));
      }

      @Override
      public String version() {
        return "rules-1";
      }
    };
  }

  private static List<ResolvedStatement> judged(String text, ResolvedStatement... statements) {
    Article article = Stories.article("a").done().article();
    return Judgements.of("j.yaml", text).over(rules(statements)).extract(article).statements();
  }

  private static Set<String> names(String text, ResolvedStatement... statements) {
    return judged(text, statements).stream()
        .map(s -> s.subject().entity().name() + " OWNS " + s.object().entity().name())
        .collect(Collectors.toSet());
  }

  private static Entity organization(String name) {
    return new Entity(
        Identities.entity(EntityType.ORGANIZATION, name),
        name,
        EntityType.ORGANIZATION,
        List.of(),
        null);
  }

  private static ResolvedStatement fact(String who, String words, String whom, String others) {
    return fact(organization(who), words, organization(whom), others);
  }

  private static ResolvedStatement fact(Entity who, String words, Entity whom, String others) {
    return new ResolvedStatement(
        who.id() + words + whom.id(),
        new ResolvedStatement.Argument(who, words, new Span(0, 1)),
        OWNS,
        new ResolvedStatement.Argument(whom, others, new Span(2, 3)),
        Modality.ASSERTED,
        false,
        0.8,
        "test",
        new ResolvedStatement.Evidence(words + " owns " + others, new Span(0, 3)));
  }
}
