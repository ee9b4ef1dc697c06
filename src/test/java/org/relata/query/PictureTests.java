package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PictureTests {
  @Test
  void hasTheFactsAroundAnEntityByTheOtherEndThenByIdentifier() {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      Picture picture = SmallGraph.random(random).picture(random);
      int ends = 0;
      for (int entity = 0; entity < picture.entities().size(); entity++) {
        List<List<Integer>> places = new ArrayList<>();
        for (int place = picture.start(entity); place < picture.end(entity); place++) {
          int fact = picture.fact(place);
          assertThat(List.of(picture.facts().subject(fact), picture.facts().object(fact)))
              .containsExactlyInAnyOrder(entity, picture.other(place));
          places.add(List.of(picture.other(place), fact));
        }
        assertThat(places)
            .isSortedAccordingTo(
                Comparator.<List<Integer>, Integer>comparing(place -> place.get(0))
                    .thenComparing(place -> place.get(1)));
        ends += places.size();
      }
      assertThat(ends).isEqualTo(2 * picture.facts().size());
    }
  }

  @Test
  void numbersEntitiesAndFactsInTheOrderOfTheirIdentifiers() {
    Random random = new Random(6);
    Picture picture = SmallGraph.random(random).picture(random);
    assertThat(IntStream.range(0, picture.entities().size()).mapToObj(picture.entities()::id))
        .isSorted();
    assertThat(IntStream.range(0, picture.facts().size()).mapToObj(picture.facts()::id)).isSorted();
    assertThat(picture.entities().indexOf(picture.entities().number(2))).isEqualTo(2);
    assertThat(picture.entities().indexOf(99)).isNegative();
  }

  @Test
  void findsWhereTheFactsBetweenTwoBegin() {
    Random random = new Random(7);
    Picture picture = SmallGraph.random(random).picture(random);
    for (int entity = 0; entity < picture.entities().size(); entity++) {
      for (int place = picture.start(entity); place < picture.end(entity); place++) {
        int start = picture.startOfFactsBetween(entity, picture.other(place));
        assertThat(start).isLessThanOrEqualTo(place);
        assertThat(picture.nextOther(start, picture.end(entity))).isGreaterThan(place);
      }
    }
  }

  @Test
  void keepsTheFirstFew() {
    Best<Integer> best = new Best<>(3, Comparator.naturalOrder());
    List.of(5, 1, 4, 1, 9, 2, 6).forEach(best::offer);
    assertThat(best.inOrder()).containsExactly(1, 1, 2);
  }

  @Test
  void packsTextsAndComparesThem() {
    PackedTexts texts = new PackedTexts(3);
    texts.add("b");
    texts.add("a rather long text that has more than the thirty-two letters of an identifier");
    texts.add("ä");
    assertThat(texts.get(2)).isEqualTo("ä");
    assertThat(texts.compare(1, 0)).isNegative();
    PackedTexts permuted = texts.permuted(new int[] {2, 1, 0});
    assertThat(List.of(permuted.get(0), permuted.get(1), permuted.get(2)))
        .containsExactly("ä", texts.get(1), "b");
  }
}
