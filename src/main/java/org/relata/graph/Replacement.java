package org.relata.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.SummaryCounters;
import org.relata.graph.Fact.Support;
import org.relata.schema.Modality;

/**
 * One transaction's work: some articles' old statements against their new ones, or against none.
 */
final class Replacement {
  private final SimpleQueryRunner tx;
  private final List<String> articles;
  private final List<String> types;
  private final StoryLinks stories;

  /** Edges by relation: those of statements that go, or whose story is another. */
  private final Map<String, String> relationOfOldEdge = new HashMap<>();

  private final Set<String> oldStatements = new HashSet<>();

  /** What old statements were by the edges that they go from. */
  private final Map<String, Set<Modality>> modalitiesOfOldEdge = new HashMap<>();

  private final Set<String> newStatements = new HashSet<>();
  private final Set<String> oldEntities = new TreeSet<>();
  private long edgesAdded;
  private long edgesRemoved;

  Replacement(SimpleQueryRunner tx, Collection<String> articles, List<String> types) {
    this.tx = tx;
    this.articles = List.copyOf(articles);
    this.types = types;
    this.stories = new StoryLinks(tx, this.articles);
  }

  Changes by(ArticleRows rows) {
    clear();
    put("load/articles-put", rows.articles());
    stories.link(rows.shingles());
    Map<String, Map<String, Object>> entities = rows.entities();
    put("load/entities-put", List.copyOf(entities.values()));
    put("load/mentions-put", rows.mentions());
    put("load/sentences-put", rows.sentences());
    put("load/statements-put", rows.statements());
    addEdgesOf(stories.name());
    newStatements.addAll(rows.statementIds());
    derive(rows.facts(), entities.keySet());
    return changes();
  }

  Changes byNothing() {
    clear();
    List<String> addresses =
        run("load/articles-delete", Map.of("articles", articles)).stream()
            .map(row -> row.get("url").asString(""))
            .toList();
    stories.removed();
    addEdgesOf(stories.name());
    derive(Map.of(), List.of());
    run("load/vanished-forget", Map.of("urls", addresses));
    return changes();
  }

  private void clear() {
    stories.noteOld();
    Map<String, Object> ids = Map.of("articles", articles);
    for (Record row : run("load/articles-statements", ids)) {
      oldStatements.add(row.get("id").asString());
      relationOfOldEdge.put(row.get("edge").asString(), row.get("relation").asString());
      modalitiesOfOldEdge
          .computeIfAbsent(row.get("edge").asString(), edge -> EnumSet.noneOf(Modality.class))
          .add(Modality.ofLabel(row.get("modality").asString()));
    }
    for (Record row : run("load/articles-entities", ids)) {
      oldEntities.add(row.get("id").asString());
    }
    run("load/articles-clear", ids);
  }

  /** Edges count independent stories, so they change with the story of an article. */
  private void addEdgesOf(Collection<String> others) {
    if (!others.isEmpty()) {
      for (Record row : run("load/articles-statements", Map.of("articles", List.copyOf(others)))) {
        relationOfOldEdge.put(row.get("edge").asString(), row.get("relation").asString());
      }
    }
  }

  private Changes changes() {
    long before = oldStatements.size();
    long kept = oldStatements.stream().filter(newStatements::contains).count();
    return new Changes(newStatements.size() - kept, before - kept, edgesAdded, edgesRemoved);
  }

  private void derive(Map<String, FactKey> newFacts, Collection<String> newEntities) {
    deriveEdges(newFacts);
    ids("load/entities-drop", oldEntities);
    ids("load/entities-rename", oldEntities);
    Set<String> touched = new TreeSet<>(oldEntities);
    touched.addAll(newEntities);
    if (!types.isEmpty() && !touched.isEmpty()) {
      tx.run(
              Cypher.forRelations("load/entities-degree", types),
              Map.of("ids", List.copyOf(touched)))
          .consume();
    }
  }

  private void deriveEdges(Map<String, FactKey> newFacts) {
    Map<String, String> relations = new TreeMap<>(relationOfOldEdge);
    newFacts.forEach((id, key) -> relations.put(id, key.relation()));
    WatchedChanges watched = new WatchedChanges(tx, relations);
    Map<String, List<Support>> support = support(relations.keySet());
    Map<String, List<Map<String, Object>>> put = new TreeMap<>();
    Map<String, List<Map<String, Object>>> update = new TreeMap<>();
    Map<String, List<String>> delete = new TreeMap<>();
    relations.forEach(
        (id, relation) -> {
          List<Support> statements = support.getOrDefault(id, List.of());
          Fact fact = Fact.of(statements);
          FactKey key = newFacts.get(id);
          watched.note(
              id, relation, key, fact, modalitiesBefore(id, statements), modalities(statements));
          if (fact == null) {
            delete.computeIfAbsent(relation, r -> new ArrayList<>()).add(id);
          } else if (key == null) {
            update.computeIfAbsent(relation, r -> new ArrayList<>()).add(row(id, fact));
          } else {
            Map<String, Object> row = row(id, fact);
            row.put("subject", key.subject());
            row.put("object", key.object());
            put.computeIfAbsent(relation, r -> new ArrayList<>()).add(row);
          }
        });
    edgesRemoved += byRelation("load/facts-delete", "ids", delete).relationshipsDeleted;
    byRelation("load/facts-update", "rows", update);
    edgesAdded += byRelation("load/facts-put", "rows", put).relationshipsCreated;
    watched.write();
  }

  private Set<Modality> modalitiesBefore(String edge, List<Support> now) {
    Set<Modality> before =
        modalities(now.stream().filter(one -> !newStatements.contains(one.id())).toList());
    before.addAll(modalitiesOfOldEdge.getOrDefault(edge, Set.of()));
    return before;
  }

  private static Set<Modality> modalities(List<Support> statements) {
    Set<Modality> modalities = EnumSet.noneOf(Modality.class);
    statements.forEach(statement -> modalities.add(statement.modality()));
    return modalities;
  }

  private Map<String, List<Support>> support(Collection<String> edges) {
    Map<String, List<Support>> support = new HashMap<>();
    if (edges.isEmpty()) {
      return support;
    }
    for (Record row : run("load/facts-support", Map.of("ids", List.copyOf(edges)))) {
      support
          .computeIfAbsent(row.get("edge").asString(), edge -> new ArrayList<>())
          .add(support(row));
    }
    return support;
  }

  private static Support support(Record row) {
    Value publisher = row.get("publisher");
    Value published = row.get("published");
    return new Support(
        row.get("id").asString(),
        Modality.ofLabel(row.get("modality").asString()),
        row.get("confidence").asDouble(),
        row.get("article").asString(),
        row.get("story").asString(),
        publisher.isNull() ? null : publisher.asString(),
        published.isNull() ? null : published.asLocalDate());
  }

  private static Map<String, Object> row(String id, Fact fact) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", id);
    properties.put("confidence", fact.confidence());
    properties.put("statements", fact.statements());
    properties.put("articles", fact.articles());
    properties.put("publishers", fact.publishers());
    properties.put("denied", fact.denied());
    properties.put("hedged", fact.hedged());
    properties.put("planned", fact.planned());
    properties.put("firstSeen", fact.firstSeen());
    properties.put("lastSeen", fact.lastSeen());
    Map<String, Object> row = new HashMap<>();
    row.put("id", id);
    row.put("best", fact.best());
    row.put("properties", properties);
    return row;
  }

  private void put(String file, List<Map<String, Object>> rows) {
    if (!rows.isEmpty()) {
      run(file, Map.of("rows", rows));
    }
  }

  private void ids(String file, Collection<String> ids) {
    if (!ids.isEmpty()) {
      run(file, Map.of("ids", List.copyOf(ids)));
    }
  }

  /** How many relationships some queries made and deleted. */
  private record Count(long relationshipsCreated, long relationshipsDeleted) {}

  private <T> Count byRelation(String file, String parameter, Map<String, List<T>> rows) {
    long created = 0;
    long deleted = 0;
    for (Map.Entry<String, List<T>> entry : rows.entrySet()) {
      SummaryCounters counters =
          tx.run(
                  Cypher.forRelations(file, List.of(entry.getKey())),
                  Map.of(parameter, entry.getValue()))
              .consume()
              .counters();
      created += counters.relationshipsCreated();
      deleted += counters.relationshipsDeleted();
    }
    return new Count(created, deleted);
  }

  private List<Record> run(String file, Map<String, Object> parameters) {
    return tx.run(Cypher.text(file), parameters).list();
  }
}
