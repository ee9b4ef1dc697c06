package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relata.query.PathSearch.Found;
import org.relata.query.PathSearch.FoundPath;

class PathSearchTests {
  private static final int GRAPHS_A_SEED = 400;

  static LongStream seeds() {
    return LongStream.range(0, 10);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsThePathsOfBruteForceInTheirOrder(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < GRAPHS_A_SEED; i++) {
      SmallGraph graph = SmallGraph.random(random);
      PathBounds bounds = randomBounds(random, graph.size());
      HopScore score = new HopScore(SmallGraph.TODAY, 3, random.nextBoolean());
      List<FoundPath> all = graph.enumerate(1, 2, bounds, score);

      Found found =
          new PathSearch(graph, score, graph.node(1), graph.node(2)).find(bounds, later(), later());

      assertThat(found.paths())
          .as("seed %d, graph %d", seed, i)
          .isEqualTo(all.subList(0, Math.min(bounds.k(), all.size())));
      assertThat(found.more()).isEqualTo(all.size() > bounds.k());
      assertThat(found.late()).isFalse();
    }
  }

  private static PathBounds randomBounds(Random random, int nodes) {
    Set<Long> avoided = new HashSet<>();
    if (nodes > 3 && random.nextInt(3) == 0) {
      avoided.add(3L);
    }
    long mostDegree = random.nextInt(3) == 0 ? 4 : Long.MAX_VALUE;
    return new PathBounds(1 + random.nextInt(6), 1 + random.nextInt(8), avoided, mostDegree);
  }

  @Test
  void saysThatNothingIsFartherWhenTheEndsAreNotConnected() {
    SmallGraph apart = new SmallGraph(SmallGraph.ids(3), List.of(), false);
    Found found = search(apart, 4, later());
    assertThat(found.exhausted()).isTrue();
    assertThat(found.paths()).isEmpty();
  }

  @Test
  void saysThatItWasLateWhenTheTimeIsUp() {
    SmallGraph graph = SmallGraph.random(new Random(3));
    assertThat(search(graph, 4, Deadline.in(Duration.ZERO)).late()).isTrue();
  }

  private static Found search(SmallGraph graph, int maxHops, Deadline deadline) {
    HopScore score = new HopScore(SmallGraph.TODAY, 100, true);
    PathBounds bounds = new PathBounds(maxHops, 5, Set.of(), Long.MAX_VALUE);
    return new PathSearch(graph, score, graph.node(1), graph.node(2))
        .find(bounds, deadline, deadline);
  }

  private static Deadline later() {
    return Deadline.in(Duration.ofMinutes(1));
  }
}
