package org.relata.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Which articles tell one story, within one transaction: copies are linked, and a story is whatever
 * links connect, named by its least article. So it does not depend on the order of the articles.
 */
final class StoryLinks {
  private final SimpleQueryRunner tx;
  private final List<String> articles;

  /** Articles whose story may be another: those that are written, and all of their stories. */
  private final Set<String> affected = new TreeSet<>();

  StoryLinks(SimpleQueryRunner tx, List<String> articles) {
    this.tx = tx;
    this.articles = articles;
  }

  /** Notes the stories that the articles are of, before anything is changed. */
  void noteOld() {
    addMembers(articles);
  }

  /** Links the articles, which are written, with the copies of their texts. */
  void link(Map<String, Shingles> texts) {
    List<Map<String, Object>> links = new ArrayList<>();
    Map<String, Shingles> others = new HashMap<>();
    for (Record row : run("load/story-candidates", Map.of("articles", articles))) {
      String id = row.get("id").asString();
      String other = row.get("other").asString();
      Shingles copy = others.computeIfAbsent(other, key -> Shingles.of(row.get("body").asString()));
      Shingles text = texts.get(id);
      if (text != null && text.isCopyOf(copy)) {
        boolean later = id.compareTo(other) > 0;
        links.add(Map.of("later", later ? id : other, "earlier", later ? other : id));
        affected.add(other);
      }
    }
    affected.addAll(articles);
    if (!links.isEmpty()) {
      run("load/story-link", Map.of("rows", links));
      addMembers(List.copyOf(affected));
    }
  }

  /** Takes the articles, which are removed, from those whose story may be another. */
  void removed() {
    articles.forEach(affected::remove);
  }

  /**
   * Names the stories anew.
   *
   * @return the articles whose story is another now, the written ones left out
   */
  Collection<String> name() {
    if (affected.isEmpty() || affected.size() == 1 && articles.containsAll(affected)) {
      return List.of();
    }
    Graph<String, DefaultEdge> copies = new SimpleGraph<>(DefaultEdge.class);
    affected.forEach(copies::addVertex);
    for (Record row : run("load/story-links", Map.of("articles", List.copyOf(affected)))) {
      String a = row.get("a").asString();
      String b = row.get("b").asString();
      copies.addVertex(a);
      copies.addVertex(b);
      copies.addEdge(a, b);
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Set<String> story : new ConnectivityInspector<>(copies).connectedSets()) {
      String name = Collections.min(story);
      story.forEach(id -> rows.add(Map.of("id", id, "story", name)));
    }
    Set<String> changed = new HashSet<>();
    run("load/story-put", Map.of("rows", rows))
        .forEach(row -> changed.add(row.get("id").asString()));
    articles.forEach(changed::remove);
    return changed;
  }

  private void addMembers(List<String> of) {
    run("load/story-members", Map.of("articles", of))
        .forEach(row -> affected.add(row.get("id").asString()));
  }

  private List<Record> run(String file, Map<String, Object> parameters) {
    return tx.run(Cypher.text(file), parameters).list();
  }

  /** Returns a fingerprint as the properties of a text. */
  static Map<String, Object> properties(Shingles text) {
    Map<String, Object> properties = new LinkedHashMap<>();
    long[] bands = text.bands();
    for (int i = 0; i < Shingles.BANDS && !text.isEmpty(); i++) {
      properties.put("band" + i, bands[i]);
    }
    return properties;
  }
}
