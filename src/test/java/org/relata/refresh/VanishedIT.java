package org.relata.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.VanishedPolicy;
import org.relata.page.PageReader;
import org.relata.page.PageResult;

/** What becomes of articles that their source no longer holds. */
@ExtendWith(Neo4jTestServer.class)
class VanishedIT {
  private static final String GONE = "\"gone\":true";

  private final Path folder;
  private final Graph graph;
  private final Newsstand stand;

  VanishedIT(Graph graph, @TempDir Path folder) {
    this.folder = folder;
    this.graph = graph;
    stand = Newsstand.ofTwoPages(graph, folder);
  }

  @Test
  void keptArticleStaysAsItIs() {
    stand.read(VanishedPolicy.KEEP);
    String before = stand.dump();
    stand.delete("a");
    assertThat(stand.read(VanishedPolicy.KEEP).gone()).isZero();
    assertThat(stand.dump()).isEqualTo(before);
  }

  @Test
  void markedArticleTellsThatItIsGoneUntilItComesBack() {
    stand.read(VanishedPolicy.MARK);
    String before = stand.dump();
    stand.delete("a");
    RefreshReport report = stand.read(VanishedPolicy.MARK);
    assertThat(report.gone()).isEqualTo(1);
    assertThat(stand.dump()).contains(GONE);
    assertThat(graph.counts().edges()).isEqualTo(2);
    assertThat(stand.read(VanishedPolicy.MARK).gone()).as("the second time").isZero();

    stand.page("a", "Orion SUPPLIES Vega with lenses.");
    stand.read(VanishedPolicy.MARK);
    assertThat(stand.dump()).isEqualTo(before);
  }

  @Test
  void withdrawnArticleLeavesTheGraphAsIfItHadNeverBeenRead() {
    stand.read(VanishedPolicy.WITHDRAW);
    stand.delete("a");
    RefreshReport report = stand.read(VanishedPolicy.WITHDRAW);
    assertThat(report.gone()).isEqualTo(1);
    assertThat(report.changes().edgesRemoved()).isEqualTo(1);
    assertThat(report.changes().statementsRemoved()).isEqualTo(1);
    String withdrawn = stand.dump();

    forgetAll();
    stand.read(VanishedPolicy.WITHDRAW);
    assertThat(withdrawn).isEqualTo(stand.dump());
  }

  @Test
  void articleThatAnotherSourceHoldsStays() {
    stand.page("one/c", "shared", "2026-03-01", "Lyra SUPPLIES Orion with glass.");
    stand.page("two/c", "shared", "2026-03-01", "Lyra SUPPLIES Orion with glass.");
    stand.read(VanishedPolicy.WITHDRAW, "two");
    String one = stand.dump();
    stand.read(VanishedPolicy.WITHDRAW, "one", "two");
    assertThat(graph.counts().articles()).isEqualTo(1);

    stand.page("one/d", "Orion OWNS Vega from now on.").delete("one/c");
    assertThat(stand.read(VanishedPolicy.WITHDRAW, "one").gone()).isZero();
    assertThat(graph.counts().articles()).isEqualTo(2);

    stand.delete("one/d").page("one/e", "Vega OWNS Orion from now on.");
    stand.read(VanishedPolicy.WITHDRAW, "one");
    stand.forget(new Forget(List.of(), folder + "/one", null));
    assertThat(stand.dump()).isEqualTo(one);
  }

  @Test
  void articleThatChangedPageNoLongerHoldsGoesToo() {
    stand.delete("a").delete("b");
    String kept = "Orion SUPPLIES Vega with lenses.";
    stand.write("tags", tags(kept, "Lyra OWNS Orion today.", "Vega OWNS Lyra since spring."));
    assertThat(stand.read(VanishedPolicy.WITHDRAW).created()).isEqualTo(3);
    stand.write("tags", tags(kept, "Lyra OWNS Orion today."));
    assertThat(stand.read(VanishedPolicy.WITHDRAW).gone()).isEqualTo(1);
    assertThat(graph.counts().edges()).isEqualTo(2);
  }

  @Test
  void pageThatCannotBeReadHasNotVanished() throws IOException {
    stand.read(VanishedPolicy.WITHDRAW);
    Files.write(folder.resolve("a.html"), new byte[0]);
    RefreshReport report = stand.read(VanishedPolicy.WITHDRAW);
    assertThat(report.failures()).hasSize(1);
    assertThat(report.gone()).isZero();

    stand.delete("a").delete("b");
    assertThat(stand.read(VanishedPolicy.WITHDRAW).gone()).as("an empty folder").isZero();
    Files.delete(folder);
    assertThat(stand.read(VanishedPolicy.WITHDRAW).gone()).as("no folder").isZero();
    assertThat(graph.counts().edges()).isEqualTo(2);
  }

  @Test
  void whatIsBehindAFeedThatCannotBeReadHasNotVanished() {
    take(new PageReader().read(folder.toString()).toList());
    String feed = "https://a.example/feed.xml";

    RefreshReport hidden = take(List.of(new PageResult.Unreadable(feed, "no answer", true)));
    assertThat(hidden.gone()).isZero();
    assertThat(graph.counts().edges()).isEqualTo(2);

    RefreshReport empty = take(List.of(new PageResult.Unreadable(feed, "no answer", false)));
    assertThat(empty.gone()).isEqualTo(2);
  }

  private RefreshReport take(List<PageResult> pages) {
    return stand
        .by("rules-1")
        .runAll(
            List.of(new Intake("feed", VanishedPolicy.WITHDRAW, pages::stream)), stand.listener());
  }

  private void forgetAll() {
    stand.forget(new Forget(List.of(), folder.toString(), null));
    assertThat(stand.dump()).isEmpty();
  }

  private static String tags(String... paragraphs) {
    StringBuilder page =
        new StringBuilder("<html lang=\"en\"><head><title>Harbour tags</title></head><body>");
    int i = 0;
    for (String paragraph : paragraphs) {
      page.append(
          """
          <article><h2><a href="https://quay.example/tag-%1$d">Number %1$d of the harbour</a></h2>
          <p>%2$s</p><p>The harbour was quiet on that day, and nobody there had anything else to tell
          us about the matter, which had been in the papers for some weeks before. What the captains
          said of it in the evening was that the weather would change, and that the ships which were
          expected from the north would have to wait outside until the tide was high enough for them
          to enter. Nobody believed it, and nobody had to.</p></article>
          """
              .formatted(++i, paragraph));
    }
    return page.append("</body></html>").toString();
  }
}
