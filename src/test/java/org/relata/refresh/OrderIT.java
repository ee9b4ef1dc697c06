package org.relata.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.relata.graph.Graph;
import org.relata.graph.Neo4jTestServer;
import org.relata.graph.VanishedPolicy;
import org.relata.page.PageReader;
import org.relata.page.PageResult;

/** The same pages give the same graph in whatever order and in however many runs they come. */
@ExtendWith(Neo4jTestServer.class)
class OrderIT {
  private static final String[] NAMES = {"Orion", "Vega", "Lyra", "Cygnus", "Aquila"};
  private static final String[] RELATIONS = {"SUPPLIES", "OWNS", "PARTNERS_WITH"};

  private final Path folder;
  private final List<String> files = new ArrayList<>();
  private Newsstand stand;

  OrderIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void open(Graph graph) {
    stand = new Newsstand(graph, folder);
    Random random = new Random(5);
    for (int i = 0; i < 24; i++) {
      // some pages name the address of others as theirs, with other texts and dates
      String address = i % 4 == 3 ? "story-" + (i - 1) : "story-" + i;
      String name = "page-" + i;
      stand.page(name, address, "2026-03-%02d".formatted(1 + random.nextInt(9)), sentence(random));
      files.add(name);
    }
  }

  private static String sentence(Random random) {
    int subject = random.nextInt(NAMES.length);
    int object = (subject + 1 + random.nextInt(NAMES.length - 1)) % NAMES.length;
    return "%s %s %s as it was told number %d."
        .formatted(
            NAMES[subject],
            RELATIONS[random.nextInt(RELATIONS.length)],
            NAMES[object],
            random.nextInt(1000));
  }

  @Test
  void orderAndRunsDoNotMatter() {
    read(files);
    String expected = stand.dump();
    assertThat(expected).contains("/story-");
    Random random = new Random(17);
    for (int round = 0; round < 4; round++) {
      forgetAll();
      Collections.shuffle(files, random);
      int cut = random.nextInt(files.size());
      read(files.subList(0, cut));
      read(files.subList(cut, files.size()));
      assertThat(stand.dump()).as("round " + round).isEqualTo(expected);
    }
  }

  @Test
  void changedPageGivesWhatReadingItFirstWouldHaveGiven() {
    read(files);
    String expected = stand.dump();
    forgetAll();
    stand.page("page-2", "story-2", "2026-03-31", "Vega OWNS Cygnus for a day.");
    stand.page("page-5", "story-5", "2026-03-31", "Vega OWNS Cygnus for a day.");
    read(files);
    assertThat(stand.dump()).isNotEqualTo(expected);
    Random random = new Random(5);
    for (int i = 0; i < 6; i++) {
      String address = i % 4 == 3 ? "story-" + (i - 1) : "story-" + i;
      stand.page(
          "page-" + i, address, "2026-03-%02d".formatted(1 + random.nextInt(9)), sentence(random));
    }
    read(files);
    assertThat(stand.dump()).isEqualTo(expected);
  }

  private void read(List<String> some) {
    PageReader reader = new PageReader();
    List<PageResult> pages =
        some.stream().flatMap(name -> reader.read(folder + "/" + name + ".html")).toList();
    stand
        .by("rules-1")
        .runAll(List.of(new Intake("stand", VanishedPolicy.KEEP, pages::stream)), stand.listener());
  }

  private void forgetAll() {
    stand.by("rules-1").forget(new Forget(List.of(), "stand", null), stand.listener());
    assertThat(stand.dump()).isEmpty();
  }
}
