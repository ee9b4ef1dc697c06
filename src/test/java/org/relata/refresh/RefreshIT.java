package org.relata.refresh;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.relata.article.ArticleReader;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.Run;
import org.relata.graph.VanishedPolicy;
import org.relata.graph.WordExtraction;
import org.relata.page.PageReader;

@ExtendWith(Neo4jTestServer.class)
class RefreshIT {
  private final Path folder;
  private final WordExtraction extraction = new WordExtraction("rules-1");
  private final List<Outcome> outcomes = new ArrayList<>();
  private int found;
  private Graph graph;

  RefreshIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void takeGraph(Graph graph) {
    this.graph = graph;
  }

  @Test
  void writesWhatIsNewAndLeavesAloneWhatIsTheSame() throws IOException {
    page("a", "Orion SUPPLIES Vega with lenses.");
    page("b", "Vega OWNS Lyra since the spring.");

    RefreshReport first = refresh(extraction);
    String dump = dump();
    markEverything();
    RefreshReport second = refresh(extraction);

    assertThat(first).extracting(RefreshReport::created, RefreshReport::same).containsExactly(2, 0);
    assertThat(first.after().edges()).isEqualTo(2);
    assertThat(second)
        .extracting(RefreshReport::created, RefreshReport::changed, RefreshReport::same)
        .containsExactly(0, 0, 2);
    assertThat(extraction.calls()).isEqualTo(2);
    assertThat(unmarked()).containsExactly("Run");
    assertThat(dump().replaceAll("(,\"marked\":true|\"marked\":true,?)", "")).isEqualTo(dump);
    assertThat(graph.lastRun().orElseThrow().articles().same()).isEqualTo(2);
  }

  @Test
  void writesAnewWhatChangedAndWhatOtherRulesExtracted() throws IOException {
    page("a", "Orion SUPPLIES Vega with lenses.");
    page("b", "Vega OWNS Lyra since the spring.");
    refresh(extraction);

    page("a", "Orion SUPPLIES Lyra with lenses.");
    assertThat(refresh(extraction))
        .extracting(RefreshReport::changed, RefreshReport::same)
        .containsExactly(1, 1);
    assertThat(graph.counts().edges()).isEqualTo(2);

    assertThat(refresh(new WordExtraction("rules-2")).changed()).isEqualTo(2);
    assertThat(graph.lastRun().orElseThrow().extractor()).isEqualTo("rules-2");
  }

  @Test
  void reportsWhatFailsAndGoesOn() throws IOException {
    page("a", "UNREADABLE SUPPLIES Vega with lenses.");
    page("b", "Vega OWNS Lyra since the spring.");
    Files.write(folder.resolve("c.html"), new byte[0]);

    RefreshReport report =
        refresh().run(List.of(folder.toString(), folder + "/missing.html"), listener());

    assertThat(report.created()).isEqualTo(1);
    assertThat(report.failures()).extracting(Outcome::document).hasSize(3);
    assertThat(report.failures())
        .extracting(Outcome::reason)
        .anyMatch(reason -> String.valueOf(reason).contains("cannot parse"));
    assertThat(outcomes).hasSize(4).hasSize(found);
    assertThat(graph.lastRun().orElseThrow().articles().failed()).isEqualTo(3);
  }

  @Test
  void articleGivenTwiceCountsOnce() throws IOException {
    page("a", "Orion SUPPLIES Vega with lenses.");
    String source = folder.resolve("a.html").toString();
    RefreshReport report = refresh().run(List.of(source, source), listener());
    assertThat(report)
        .extracting(RefreshReport::created, RefreshReport::same)
        .containsExactly(1, 1);
  }

  @Test
  void dealsWithSourcesInTheirOrderThoughALaterOneIsReadBefore() throws IOException {
    page("a", "Orion SUPPLIES Vega with lenses.");
    page("b", "Vega OWNS Lyra since the spring.");
    CountDownLatch laterIsOpen = new CountDownLatch(1);
    Intake first = intake("a", () -> assertThat(laterIsOpen.await(20, SECONDS)).isTrue());
    Intake later = intake("b", laterIsOpen::countDown);

    RefreshReport report = refresh().runAll(List.of(first, later), listener());
    String atOnce = dump();

    assertThat(report.created()).isEqualTo(2);
    assertThat(outcomes).extracting(Outcome::document).containsExactly("a.html", "b.html");
    refresh().forget(new Forget(List.of(), "a", null), listener());
    refresh().forget(new Forget(List.of(), "b", null), listener());
    assertThat(dump()).isNotEqualTo(atOnce);
    refresh().runAll(List.of(first), listener());
    refresh().runAll(List.of(later), listener());
    assertThat(dump()).isEqualTo(atOnce);
  }

  @Test
  void endsWithWhatEndedTheReadingOfASource() throws IOException {
    page("a", "Orion SUPPLIES Vega with lenses.");
    Intake broken =
        intake(
            "b",
            () -> {
              throw new IllegalStateException("no more");
            });

    assertThatThrownBy(() -> refresh().runAll(List.of(intake("a", () -> {}), broken), listener()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no more");
    assertThat(graph.lastRun().orElseThrow().ending()).isEqualTo(Run.Ending.FAILED);
    assertThat(graph.counts().edges()).isEqualTo(1);
  }

  /** What happens before the page of a source is read. */
  private interface Before {
    void run() throws InterruptedException;
  }

  private Intake intake(String name, Before before) {
    return new Intake(
        name,
        VanishedPolicy.MARK,
        () -> {
          try {
            before.run();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return new PageReader().read(folder.resolve(name + ".html").toString());
        });
  }

  @Test
  void readsTheSamplesOfTheClassPath() {
    RefreshReport report = refresh().runSamples(listener());
    assertThat(report.failures()).isEmpty();
    assertThat(outcomes).extracting(Outcome::document).contains("test-sample.html");
    assertThat(report.after().edges()).isPositive();
  }

  private RefreshReport refresh(WordExtraction rules) {
    return new Refresh(graph, rules, new PageReader(), new ArticleReader(), Clock.systemUTC())
        .run(List.of(folder.toString()), listener());
  }

  private Refresh refresh() {
    return new Refresh(graph, extraction, new PageReader(), new ArticleReader(), Clock.systemUTC());
  }

  private RefreshListener listener() {
    return new RefreshListener() {
      @Override
      public void found(int articles) {
        found += articles;
      }

      @Override
      public void done(Outcome outcome) {
        outcomes.add(outcome);
      }
    };
  }

  private void page(String name, String paragraph) throws IOException {
    Files.writeString(
        folder.resolve(name + ".html"),
        """
        <html lang="en"><head><title>Story %1$s of the harbour</title></head><body><article>
        <h1>Story %1$s of the harbour</h1>
        <p>%2$s</p>
        <p>The harbour was quiet on that day, and nobody there had anything else to tell us about
        the matter, which had been in the papers for some weeks before.</p>
        </article></body></html>
        """
            .formatted(name, paragraph));
  }

  private String dump() {
    StringBuilder out = new StringBuilder();
    graph.dump(out);
    return out.toString();
  }

  /** Marks what is there, for every write of an article replaces all properties. */
  private void markEverything() {
    try (Session session = graph.driver().session()) {
      session.run("MATCH (n) SET n.marked = true").consume();
      session.run("MATCH ()-[r]->() SET r.marked = true").consume();
    }
  }

  private List<String> unmarked() {
    try (Session session = graph.driver().session()) {
      return session
          .run(
              """
              MATCH (n) WHERE n.marked IS NULL RETURN labels(n)[0] AS what
              UNION ALL
              MATCH ()-[r]->() WHERE r.marked IS NULL RETURN type(r) AS what
              """)
          .list(row -> row.get("what").asString());
    }
  }
}
