package org.relata.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.relata.resolve.ResolvedArticle;

/** Copies of one report are one story, and count as one source. */
@ExtendWith(Neo4jTestServer.class)
class StoryIT {
  private static final String PILOT =
      "A pilot whom we met at the gate had heard of it weeks ago, for his brother draws the lines of"
          + " such hulls and had asked him which depth the inner basin keeps when the wind stands"
          + " from the east.";
  private static final String COOK =
      "In the canteen they cooked as on every other day, and whoever wanted to know more was sent"
          + " upstairs to an office where two secretaries had been told to speak about nothing but"
          + " trains.";

  private Graph graph;

  @BeforeEach
  void takeGraph(Graph graph) {
    this.graph = graph;
  }

  @Test
  void copiesCountAsOneSource() {
    write(copy("b", "Harbour Wire", ""), copy("a", "The Quay", "Seen at the quay."));
    write(independent("c", "Post"));
    assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "c", "c"));
    assertThat(edge()).containsEntry("articles", 3L).containsEntry("publishers", 2L);
  }

  @Test
  void storyFallsApartWhenWhatJoinsItGoes() {
    // what joins the others is like both, and they are less like each other
    write(copy("a", "The Quay", PILOT), copy("b", "Harbour Wire", ""), copy("c", "Post", COOK));
    assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "c", "a"));
    assertThat(edge()).containsEntry("publishers", 1L);
    graph.remove("b");
    assertThat(stories()).isEqualTo(Map.of("a", "a", "c", "c"));
    assertThat(edge()).containsEntry("publishers", 2L);
    String without = dump();

    graph.remove(List.of("a", "c"));
    write(copy("c", "Post", COOK));
    write(copy("a", "The Quay", PILOT));
    assertThat(dump()).isEqualTo(without);
  }

  @Test
  void edgesOfOtherArticlesFollowTheirStory() {
    write(copy("a", "The Quay", ""), independent("c", "Post"));
    String before = dump();
    assertThat(edge()).containsEntry("publishers", 2L);
    write(copy("b", "Another", ""));
    assertThat(edge()).containsEntry("publishers", 2L).containsEntry("articles", 3L);
    write(independent("b", "Another"));
    assertThat(edge()).as("a copy of the other report now").containsEntry("publishers", 2L);
    graph.remove("b");
    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void orderDoesNotMatter() {
    List<ResolvedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      articles.add(copy("a" + i, "Paper " + i, filler(i)));
      articles.add(independent("b" + i, "Paper " + i));
    }
    articles.forEach(this::write);
    String expected = dump();
    Random random = new Random(3);
    for (int round = 0; round < 3; round++) {
      graph.remove(articles.stream().map(article -> article.article().id()).toList());
      Collections.shuffle(articles, random);
      int cut = random.nextInt(articles.size());
      write(articles.subList(0, cut).toArray(ResolvedArticle[]::new));
      articles.subList(cut, articles.size()).forEach(this::write);
      assertThat(dump()).as("round " + round).isEqualTo(expected);
    }
  }

  private static ResolvedArticle copy(String id, String outlet, String more) {
    return Stories.article(id)
        .by(outlet, 3)
        .says("Orion SUPPLIES Vega")
        .tells(ShinglesTests.REPORT + more)
        .done();
  }

  private static ResolvedArticle independent(String id, String outlet) {
    return Stories.article(id)
        .by(outlet, 3)
        .says("Orion SUPPLIES Vega")
        .tells(filler(1) + filler(2) + filler(3))
        .done();
  }

  private static String filler(int i) {
    return "Number %1$d was seen by the keeper of light %1$d while ship %1$d lay at pier %1$d. "
        .formatted(i);
  }

  private void write(ResolvedArticle... articles) {
    graph.write(List.of(articles), "1");
  }

  private Map<String, Object> stories() {
    try (Session session = graph.driver().session()) {
      return session.run("MATCH (a:Article) RETURN a.id AS id, a.story AS story").stream()
          .collect(
              Collectors.toMap(
                  row -> row.get("id").asString(), row -> row.get("story").asString()));
    }
  }

  private Map<String, Object> edge() {
    try (Session session = graph.driver().session()) {
      return session.run("MATCH ()-[e:SUPPLIES]->() RETURN e").single().get("e").asMap();
    }
  }

  private String dump() {
    StringBuilder out = new StringBuilder();
    graph.dump(out);
    return out.toString();
  }
}
