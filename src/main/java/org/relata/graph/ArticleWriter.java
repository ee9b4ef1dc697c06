package org.relata.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.relata.graph.Fact.Support;
import org.relata.resolve.ResolvedArticle;
import org.relata.resolve.ResolvedStatement;
import org.relata.schema.Modality;

/**
 * Writes articles, each in one transaction: what the article stated before goes, what it states now
 * comes, and the edges and entities that either touches are derived anew from all their statements.
 */
final class ArticleWriter {
  private final Driver driver;
  private final FactTypes types;

  ArticleWriter(Driver driver, FactTypes types) {
    this.driver = driver;
    this.types = types;
  }

  void write(ResolvedArticle resolved, String extractor) {
    ArticleRows rows = new ArticleRows(resolved, extractor);
    // schema and data cannot change in one transaction
    types.ensure(
        resolved.statements().stream()
            .map(ResolvedStatement::relation)
            .map(relation -> relation.name())
            .toList());
    List<String> known = types.known();
    try (Session session = driver.session()) {
      session.executeWriteWithoutResult(
          tx -> new Replacement(tx, rows.articleId(), known).by(rows));
    }
  }

  void remove(String article) {
    List<String> known = types.known();
    try (Session session = driver.session()) {
      session.executeWriteWithoutResult(tx -> new Replacement(tx, article, known).byNothing());
    }
  }

  /** One transaction's work. */
  private static final class Replacement {
    private final TransactionContext tx;
    private final String article;
    private final List<String> types;

    /** Edges by relation: those of the statements that go. */
    private final Map<String, String> relationOfOldEdge = new HashMap<>();

    private final Set<String> oldEntities = new TreeSet<>();

    Replacement(TransactionContext tx, String article, List<String> types) {
      this.tx = tx;
      this.article = article;
      this.types = types;
    }

    void by(ArticleRows rows) {
      clear();
      run("load/article-put", Map.of("article", article, "properties", rows.article()));
      put("load/entities-put", rows.entities());
      put("load/sentences-put", rows.sentences());
      put("load/statements-put", rows.statements());
      derive(rows.facts(), rows.entityIds());
    }

    void byNothing() {
      clear();
      run("load/article-delete", Map.of("article", article));
      derive(Map.of(), List.of());
    }

    private void clear() {
      Map<String, Object> id = Map.of("article", article);
      run("load/lock", Map.of());
      for (Record row : run("load/article-edges", id)) {
        relationOfOldEdge.put(row.get("id").asString(), row.get("relation").asString());
      }
      for (Record row : run("load/article-entities", id)) {
        oldEntities.add(row.get("id").asString());
      }
      run("load/article-clear", id);
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
      Map<String, List<Support>> support = support(relations.keySet());
      Map<String, List<Map<String, Object>>> put = new TreeMap<>();
      Map<String, List<Map<String, Object>>> update = new TreeMap<>();
      Map<String, List<String>> delete = new TreeMap<>();
      relations.forEach(
          (id, relation) -> {
            Fact fact = Fact.of(support.getOrDefault(id, List.of()));
            FactKey key = newFacts.get(id);
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
      byRelation("load/facts-delete", "ids", delete);
      byRelation("load/facts-update", "rows", update);
      byRelation("load/facts-put", "rows", put);
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
        run(file, Map.of("article", article, "rows", rows));
      }
    }

    private void ids(String file, Collection<String> ids) {
      if (!ids.isEmpty()) {
        run(file, Map.of("ids", List.copyOf(ids)));
      }
    }

    private <T> void byRelation(String file, String parameter, Map<String, List<T>> rows) {
      rows.forEach(
          (relation, list) ->
              tx.run(Cypher.forRelations(file, List.of(relation)), Map.of(parameter, list))
                  .consume());
    }

    private List<Record> run(String file, Map<String, Object> parameters) {
      return tx.run(Cypher.text(file), parameters).list();
    }
  }
}
