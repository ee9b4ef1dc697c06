package org.relata.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.relata.graph.Fact.Support;
import org.relata.schema.Modality;

class FactTests {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Test
  void negatedStatementsAloneMakeNoFact() {
    assertThat(Fact.of(List.of(support("1", Modality.NEGATED, 0.9, "a", "Quay", DAY)))).isNull();
  }

  @Test
  void countsDeniedHedgedAndPlannedApart() {
    Fact fact =
        Fact.of(
            List.of(
                support("1", Modality.ASSERTED, 0.9, "a", "Quay", DAY),
                support("2", Modality.NEGATED, 0.9, "b", "Quay", DAY.plusDays(9)),
                support("3", Modality.REPORTED, 0.9, "c", "Quay", DAY.plusDays(2)),
                support("4", Modality.POSSIBLE, 0.9, "c", "Quay", DAY.plusDays(2)),
                support("5", Modality.PLANNED, 0.9, "d", "Quay", null)));
    assertThat(fact)
        .extracting(Fact::statements, Fact::articles, Fact::denied, Fact::hedged, Fact::planned)
        .containsExactly(4, 3, 1, 2, 1);
    assertThat(fact)
        .extracting(Fact::firstSeen, Fact::lastSeen, Fact::best)
        .containsExactly(DAY, DAY.plusDays(2), "1");
  }

  @Test
  void severalStatementsOfOneOutletAreOneSource() {
    Fact fact =
        Fact.of(
            List.of(
                support("1", Modality.ASSERTED, 0.5, "a", "Quay", DAY),
                support("2", Modality.ASSERTED, 0.6, "b", "Quay", DAY),
                support("3", Modality.ASSERTED, 0.5, "c", "Harbour", DAY)));
    assertThat(fact).extracting(Fact::publishers, Fact::confidence).containsExactly(2, 0.8);
  }

  @Test
  void copiesOfOneStoryAreOneSource() {
    Fact fact =
        Fact.of(
            List.of(
                new Support("1", Modality.ASSERTED, 0.5, "a", "same", "Quay", DAY),
                new Support("2", Modality.ASSERTED, 0.5, "b", "same", "Harbour", DAY),
                new Support("3", Modality.ASSERTED, 0.5, "c", "same", null, DAY)));
    assertThat(fact)
        .extracting(Fact::articles, Fact::publishers, Fact::confidence)
        .containsExactly(3, 1, 0.5);
  }

  @Test
  void quotesTheLeastDoubtfulStatement() {
    Fact fact =
        Fact.of(
            List.of(
                support("1", Modality.POSSIBLE, 0.9, "a", "Quay", DAY),
                support("2", Modality.ASSERTED, 0.6, "b", "Quay", null),
                support("3", Modality.ASSERTED, 0.6, "c", "Quay", DAY)));
    assertThat(fact).extracting(Fact::best).isEqualTo("3");
  }

  @Test
  void orderOfStatementsDoesNotMatter() {
    List<Support> support = new ArrayList<>();
    List<Modality> modalities = List.of(Modality.values());
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      support.add(
          support(
              "s" + i,
              modalities.get(i % modalities.size()),
              random.nextDouble(),
              "a" + i % 11,
              i % 3 == 0 ? null : "outlet " + i % 7,
              i % 4 == 0 ? null : DAY.plusDays(i)));
    }
    Fact expected = Fact.of(support);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(support, random);
      assertThat(Fact.of(support)).isEqualTo(expected);
    }
  }

  private static Support support(
      String id,
      Modality modality,
      double confidence,
      String article,
      @Nullable String publisher,
      @Nullable LocalDate published) {
    return new Support(
        id, modality, confidence, article, "story of " + article, publisher, published);
  }
}
