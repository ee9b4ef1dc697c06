package org.relata.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.Run;
import org.relata.graph.VanishedPolicy;
import org.relata.graph.WordExtraction;

/** A new extraction reads what is stored, and no source. */
@ExtendWith(Neo4jTestServer.class)
class RebuildIT {
  private final Path folder;
  private final Graph graph;
  private final Newsstand stand;

  RebuildIT(Graph graph, @TempDir Path folder) {
    this.folder = folder;
    this.graph = graph;
    stand = Newsstand.ofTwoPages(graph, folder);
  }

  @Test
  void extractsWhatAnotherVersionExtractedAndEqualsReadingItAnew() {
    stand.read(VanishedPolicy.MARK);
    stand.delete("a").delete("b");
    WordExtraction rules = new WordExtraction("rules-2");
    RefreshReport report = stand.by(rules).rebuild(false, stand.listener());
    assertThat(report.changed()).isEqualTo(2);
    assertThat(rules.calls()).isEqualTo(2);
    assertThat(graph.lastRun().orElseThrow().kind()).isEqualTo(Run.Kind.REBUILD);
    String rebuilt = stand.dump();

    stand.forget(new Forget(List.of(), folder.toString(), null));
    stand.writeTwoPages().by("rules-2").run(List.of(folder.toString()), stand.listener());
    assertThat(rebuilt).isEqualTo(stand.dump());
  }

  @Test
  void leavesAloneWhatThePresentVersionExtractedUnlessAskedForAll() {
    stand.read(VanishedPolicy.MARK);
    String before = stand.dump();
    assertThat(stand.by("rules-1").rebuild(false, stand.listener()).changedNothing()).isTrue();
    assertThat(stand.by("rules-1").rebuild(true, stand.listener()).changed()).isEqualTo(2);
    assertThat(stand.dump()).isEqualTo(before);
  }

  @Test
  void refreshAfterRebuildHasNothingToDo() {
    stand.read(VanishedPolicy.MARK);
    stand.by("rules-2").rebuild(false, stand.listener());
    WordExtraction rules = new WordExtraction("rules-2");
    RefreshReport report = stand.by(rules).run(List.of(folder.toString()), stand.listener());
    assertThat(report.same()).isEqualTo(2);
    assertThat(rules.calls()).isZero();
  }

  @Test
  void articleThatFailsIsReportedAndKeepsWhatItStated() {
    stand.read(VanishedPolicy.MARK);
    RefreshReport report =
        stand
            .by(new WordExtraction("rules-2", text -> text.contains("Lyra")))
            .rebuild(false, stand.listener());
    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.failures()).hasSize(1);
    assertThat(graph.counts().edges()).isEqualTo(2);
  }
}
