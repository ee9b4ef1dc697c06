package org.relata.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.relata.graph.Graph;
import org.relata.graph.GraphException;
import org.relata.graph.GraphLockedException;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.Run;
import org.relata.graph.WordExtraction;
import org.relata.page.PageReader;
import org.relata.query.InvalidQueryException;
import org.relata.refresh.Outcome;
import org.relata.resolve.Extraction;

/** What a service does for its graph in the background. */
@ExtendWith(Neo4jTestServer.class)
class UpkeepIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private final GatedExtraction gated = new GatedExtraction();
  private final AtomicInteger skipped = new AtomicInteger();
  private Graph graph;
  private Upkeep upkeep;

  UpkeepIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void open(Graph graph) throws IOException {
    this.graph = graph;
    Files.writeString(
        folder.resolve("sources.yaml"),
        """
        sources:
          - {name: harbour, kind: folder, at: harbour}
          - {name: market, kind: folder, at: market}
        """);
    page("harbour/a", "Orion SUPPLIES Vega with lenses.");
    page("market/b", "Vega OWNS Lyra since the spring.");
    upkeep = over(() -> gated);
  }

  @AfterEach
  void close() {
    gated.open();
    upkeep.close();
  }

  private Upkeep over(Supplier<Extraction> extraction) {
    return new Upkeep(
        graph, extraction, new PageReader(), folder.resolve("sources.yaml"), Clock.systemUTC());
  }

  private void page(String name, String paragraph) throws IOException {
    Path file = folder.resolve(name + ".txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text(name, paragraph));
  }

  private static String text(String name, String paragraph) {
    return "Story %s of the harbour\n\n%s\n\nNobody there had anything else to tell us of it.\n"
        .formatted(name, paragraph);
  }

  private RefreshState end(RefreshState begun) {
    return end(upkeep, begun);
  }

  private static RefreshState end(Upkeep upkeep, RefreshState begun) {
    return await()
        .atMost(PATIENCE)
        .until(() -> upkeep.find(begun.id()).orElseThrow(), RefreshState::ended);
  }

  private static SubmittedArticle article(String url, String paragraph) {
    return new SubmittedArticle(
        url,
        null,
        "Lenses for Vega",
        LocalDate.of(2026, 3, 1),
        "The Quay",
        null,
        null,
        text("submitted", paragraph),
        null);
  }

  @Test
  void readsAllSourcesOfItsFileOrOne() {
    RefreshState one = upkeep.refresh("harbour");
    assertThat(one.sources()).containsExactly("harbour");
    assertThat(end(one).articles().created()).isEqualTo(1);

    RefreshState all = end(upkeep.refresh(null));
    assertThat(all.state()).isEqualTo("done");
    assertThat(all.articles()).isEqualTo(new RefreshState.ArticleCounts(1, 0, 1, 0, 0));
    assertThat(all.changes().factsAdded()).isEqualTo(1);
    assertThat(all.found()).isEqualTo(2);
    assertThat(graph.run(all.id()).map(Run::sources).orElseThrow())
        .containsExactly("harbour", "market");
  }

  @Test
  void readsNothingThatItsFileDoesNotName() {
    for (String source : new String[] {"nonsense", folder.toString(), "/etc/passwd"}) {
      assertThatThrownBy(() -> upkeep.refresh(source))
          .isInstanceOf(InvalidQueryException.class)
          .hasMessageContaining("there are harbour, market");
    }
    assertThat(upkeep.list(10)).isEmpty();
  }

  @Test
  void submittedArticleTakesThePlaceOfTheOneBefore() {
    String url = "https://quay.example/lenses";
    assertThat(end(upkeep.submit(article(url, "Orion SUPPLIES Vega today."))).articles().created())
        .isEqualTo(1);
    assertThat(end(upkeep.submit(article(url, "Orion SUPPLIES Vega today."))).articles().same())
        .isEqualTo(1);
    RefreshState changed = end(upkeep.submit(article(url, "Orion SUPPLIES Lyra today.")));
    assertThat(changed.articles().changed()).isEqualTo(1);
    assertThat(changed.sources()).containsExactly("api:submitted");
    assertThat(graph.counts().articles()).isEqualTo(1);
    assertThat(graph.counts().edges()).isEqualTo(1);
    String dump = dump();
    assertThat(dump).contains(url, "Lyra", "The Quay", "2026-03-01").doesNotContain("Vega today");
  }

  @Test
  void refreshesOneAtATime() throws Exception {
    page("harbour/gate", "GATE OWNS Vega.");
    RefreshState first = upkeep.refresh("harbour");
    gated.awaitReached();
    assertThatThrownBy(() -> upkeep.refresh("market"))
        .isInstanceOf(RefreshRunningException.class)
        .hasMessageContaining(first.id());
    assertThat(upkeep.find(first.id()).orElseThrow().state()).isEqualTo("running");
    assertThat(upkeep.isBusy()).isTrue();
    gated.open();
    assertThat(end(first).state()).isEqualTo("done");
    assertThat(end(upkeep.refresh("market")).state()).isEqualTo("done");
    assertThat(upkeep.list(10)).extracting(RefreshState::id).hasSize(2).contains(first.id());
  }

  @Test
  void rebuildsWhatItKeepsByTheRulesOfNow() throws IOException {
    end(upkeep.refresh(null));
    Files.delete(folder.resolve("harbour/a.txt"));
    RefreshState none = end(upkeep.rebuild(false));
    assertThat(none.kind()).isEqualTo("rebuild");
    assertThat(none.articles()).isEqualTo(new RefreshState.ArticleCounts(0, 0, 0, 0, 0));
    assertThat(end(upkeep.rebuild(true)).articles().changed()).isEqualTo(2);

    WordExtraction newer = new WordExtraction("rules-2");
    Upkeep another = over(() -> newer);
    RefreshState all = end(another, another.rebuild(false));
    assertThat(all.state()).isEqualTo("done");
    assertThat(all.found()).isEqualTo(2);
    assertThat(all.articles().changed()).isEqualTo(2);
    assertThat(newer.calls()).isEqualTo(2);
    assertThat(graph.extractions()).containsOnlyKeys("rules-2");
    assertThat(graph.run(all.id()).map(Run::kind)).contains(Run.Kind.REBUILD);
    another.close();
  }

  @Test
  void neitherRefreshesNorRebuildsWhileTheOtherRuns() throws Exception {
    page("harbour/gate", "GATE OWNS Vega.");
    RefreshState refresh = upkeep.refresh("harbour");
    gated.awaitReached();
    assertThatThrownBy(() -> upkeep.rebuild(true))
        .isInstanceOf(RefreshRunningException.class)
        .hasMessageContaining("the refresh " + refresh.id());
    gated.open();
    end(refresh);
    try (var lease = graph.lease("refresh", Duration.ZERO)) {
      assertThat(lease).isNotNull();
      assertThatThrownBy(() -> upkeep.rebuild(true)).isInstanceOf(GraphLockedException.class);
    }
  }

  @Test
  void leavesAGraphAloneThatAnotherWritesTo() {
    try (var lease = graph.lease("rebuild", Duration.ZERO)) {
      assertThat(lease).isNotNull();
      assertThatThrownBy(() -> upkeep.refresh(null))
          .isInstanceOf(GraphLockedException.class)
          .hasMessageContaining("a rebuild (process");
    }
    assertThat(end(upkeep.refresh(null)).state()).isEqualTo("done");
  }

  @Test
  void endedAmidARefreshItLeavesAGraphThatTheNextCompletes() throws Exception {
    end(upkeep.refresh(null));
    page("harbour/gate", "GATE story. \n\nVega SUPPLIES Atlas with glass.");
    Upkeep open = over(() -> new WordExtraction("rules-1"));
    end(open, open.refresh(null));
    String whole = dump();
    graph.remove(graph.find("market", null));
    graph.remove(graph.find("harbour", null));
    graph.sweep();

    RefreshState begun = upkeep.refresh(null);
    gated.awaitReached();
    long before = System.nanoTime();
    upkeep.close();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(6));
    assertThat(upkeep.find(begun.id()).orElseThrow().state()).isEqualTo("interrupted");
    assertThat(graph.run(begun.id()).orElseThrow().ending()).isEqualTo(Run.Ending.INTERRUPTED);
    assertThat(open.freshness().stale()).contains("was interrupted");

    assertThat(end(open, open.refresh(null)).state()).as("the lock is free").isEqualTo("done");
    assertThat(dump()).isEqualTo(whole);
    assertThat(open.freshness().stale()).isNull();
    open.close();
  }

  @Test
  void scheduleGoesOnAfterFailuresAndLeavesOutWhatOverlaps() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    page("harbour/gate", "GATE OWNS Vega.");
    Upkeep scheduled =
        over(
            () -> {
              if (asked.incrementAndGet() == 1) {
                throw new GraphException("judgements.yaml:3: it contradicts itself");
              }
              return gated;
            });
    scheduled.listen(listener(ended));
    scheduled.every(Duration.ofSeconds(1));
    gated.awaitReached();
    assertThat(ended).hasValue(1);
    assertThat(scheduled.list(1).get(0).state()).isEqualTo("running");
    await().atMost(PATIENCE).until(() -> skipped.get() > 0);
    gated.open();
    await().atMost(PATIENCE).until(() -> ended.get() > 1);
    scheduled.close();
    assertThat(graph.lastRun().orElseThrow().articles().failed()).isZero();
  }

  @Test
  void tellsWhyARefreshFailedAsAWhole() {
    Upkeep failing =
        over(
            () -> {
              throw new GraphException("judgements.yaml:3: it contradicts itself");
            });
    RefreshState failed = end(failing, failing.refresh(null));
    assertThat(failed.state()).isEqualTo("failed");
    assertThat(failed.error()).isEqualTo("judgements.yaml:3: it contradicts itself");
    assertThat(end(failing, failing.refresh(null)).state()).as("again").isEqualTo("failed");
    failing.close();
  }

  private UpkeepListener listener(AtomicInteger ended) {
    return new UpkeepListener() {
      @Override
      public void page(boolean read) {}

      @Override
      public void article(Outcome outcome) {}

      @Override
      public void ended(RefreshState refresh) {
        ended.incrementAndGet();
      }

      @Override
      public void skipped() {
        skipped.incrementAndGet();
      }
    };
  }

  private String dump() {
    StringBuilder out = new StringBuilder();
    graph.dump(out);
    return out.toString();
  }
}
