package org.relata.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.relata.graph.Changes;
import org.relata.graph.Run;
import org.relata.graph.Run.Articles;
import org.relata.graph.Run.Ending;

class FreshnessTests {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration HOURLY = Duration.ofHours(1);
  private static final Articles SOME = new Articles(1, 0, 3, 0, 1);

  private static Run run(Instant finished, Ending ending, Articles articles) {
    return new Run(
        "r",
        Run.Kind.REFRESH,
        finished.minusSeconds(60),
        finished,
        ending,
        List.of("harbour"),
        "1",
        articles,
        Changes.NONE,
        List.of(),
        ending == Ending.DONE ? null : "Neo4j did not answer");
  }

  private static @Nullable String stale(List<Run> runs, @Nullable Duration every, Instant since) {
    return Freshness.of(runs, every, since, NOON).stale();
  }

  @Test
  void isStaleTwoPeriodsAfterTheLastRefreshThatCameToItsEnd() {
    Instant longAgo = NOON.minus(Duration.ofDays(9));
    List<Run> recent = List.of(run(NOON.minus(Duration.ofMinutes(119)), Ending.DONE, SOME));
    List<Run> old = List.of(run(NOON.minus(Duration.ofMinutes(121)), Ending.DONE, SOME));
    assertThat(stale(recent, HOURLY, longAgo)).isNull();
    assertThat(stale(old, HOURLY, longAgo)).contains("2026-03-01T09:59:00Z", "PT1H");
    assertThat(stale(old, null, longAgo)).as("nothing is scheduled").isNull();
    assertThat(stale(old, HOURLY, NOON.minusSeconds(9))).as("just started").isNull();
    assertThat(stale(List.of(), HOURLY, longAgo)).as("none came to its end").isNotNull();
  }

  @Test
  void isStaleWhenTheLastRefreshFailed() {
    Run failed = run(NOON.minusSeconds(30), Ending.FAILED, SOME);
    Run done = run(NOON.minusSeconds(300), Ending.DONE, SOME);
    Freshness freshness = Freshness.of(List.of(failed, done), HOURLY, NOON, NOON);
    assertThat(freshness.stale()).contains("failed: Neo4j did not answer");
    assertThat(freshness.lastDone()).isEqualTo(done.finished());
    assertThat(freshness.lastEnded()).isEqualTo(failed.finished());
    assertThat(stale(List.of(done, failed), HOURLY, NOON)).as("it was made good").isNull();
  }

  @Test
  void isStaleWhenNothingCouldBeRead() {
    Run empty = run(NOON.minusSeconds(30), Ending.DONE, new Articles(0, 0, 0, 0, 2));
    Run unchanged = run(NOON.minusSeconds(30), Ending.DONE, new Articles(0, 0, 7, 0, 2));
    assertThat(stale(List.of(empty), null, NOON)).contains("could read nothing");
    assertThat(stale(List.of(unchanged), null, NOON)).isNull();
  }
}
