package org.relata.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
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
import org.relata.schema.EntityType;

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

      Found asked =
          new PathSearch(graph, score, graph.node(1), graph.node(2)).find(bounds, later(), later());
      Found inMemory = searchOf(graph, graph.picture(random), score).find(bounds, later(), later());

      for (Found found : List.of(asked, inMemory)) {
        assertIsBestOf(all, bounds, found, "seed " + seed + ", graph " + i);
      }
      if (all.isEmpty()) {
        assertThat(inMemory.exhausted()).isEqualTo(asked.exhausted());
      }
    }
  }

  private static PictureSearch searchOf(SmallGraph graph, Picture picture, HopScore score) {
    return new PictureSearch(
        picture,
        SmallGraph.everything(picture),
        graph.forwardOnly(),
        score,
        picture.entities().indexOf(1),
        picture.entities().indexOf(2));
  }

  private static void assertIsBestOf(
      List<FoundPath> all, PathBounds bounds, Found found, String which) {
    assertThat(found.paths()).as(which).isEqualTo(all.subList(0, Math.min(bounds.k(), all.size())));
    assertThat(found.more()).as(which).isEqualTo(all.size() > bounds.k());
    assertThat(found.late()).as(which).isFalse();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsThePathsToATypeOfBruteForceInTheirOrder(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < GRAPHS_A_SEED; i++) {
      SmallGraph graph = SmallGraph.random(random);
      PathBounds bounds = randomBounds(random, graph.size());
      HopScore score = new HopScore(SmallGraph.TODAY, 3, random.nextBoolean());
      long first = random.nextInt(3);
      List<FoundPath> all = graph.enumerate(first, graph::isCountry, bounds, score);

      Picture picture = graph.picture(random);
      PathSource inMemory =
          new PictureSource(picture, SmallGraph.everything(picture), graph.forwardOnly());
      for (PathSource source : List.of(graph, inMemory)) {
        Found found =
            new TypeSearch(source, score, graph.node(first), EntityType.COUNTRY)
                .find(bounds, later(), later());
        assertIsBestOf(all, bounds, found, "seed " + seed + ", graph " + i);
      }
    }
  }

  @Test
  void looksNoFartherThanLongerPathsCanBeAsGood() {
    List<SmallGraph.Edge> edges = new ArrayList<>();
    for (long country : new long[] {3, 6}) {
      edges.add(edge(edges.size(), 1, country, 1.0));
    }
    edges.add(edge(edges.size(), 1, 2, 0.01));
    edges.add(edge(edges.size(), 2, 4, 0.01));
    Set<Long> asked = new HashSet<>();
    SmallGraph graph =
        new SmallGraph(SmallGraph.ids(7), edges, false) {
          @Override
          public List<Links> links(Collection<Long> some, Way way, Deadline deadline) {
            asked.addAll(some);
            return super.links(some, way, deadline);
          }
        };
    HopScore score = new HopScore(SmallGraph.TODAY, 100, true);

    Found found =
        new TypeSearch(graph, score, graph.node(1), EntityType.COUNTRY)
            .find(new PathBounds(4, 1, Set.of(), Long.MAX_VALUE), later(), later());

    assertThat(found.paths()).hasSize(1);
    assertThat(found.more()).isTrue();
    assertThat(asked).containsExactly(1L);
  }

  private static SmallGraph.Edge edge(int link, long from, long to, double confidence) {
    PathSource.Strength strength =
        new PathSource.Strength(link, "f" + link, confidence, 1, 0, 5, SmallGraph.TODAY);
    return new SmallGraph.Edge(link, from, to, false, strength);
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
    Found inMemory =
        searchOf(graph, graph.picture(new Random(3)), new HopScore(SmallGraph.TODAY, 100, true))
            .find(
                new PathBounds(4, 5, Set.of(), Long.MAX_VALUE),
                Deadline.in(Duration.ZERO),
                Deadline.in(Duration.ZERO));
    assertThat(inMemory.late()).isTrue();
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
