package org.relata.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relata.article.Article;
import org.relata.resolve.Entity;
import org.relata.resolve.ResolvedArticle;
import org.relata.resolve.ResolvedStatement;
import org.relata.resolve.ResolvedStatement.Argument;
import org.relata.resolve.ResolvedStatement.Evidence;

/** A resolved article as the rows that the Cypher files under {@code load} take. */
final class ArticleRows {
  private final ResolvedArticle resolved;
  private final String extractor;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, FactKey> facts = new LinkedHashMap<>();

  ArticleRows(ResolvedArticle resolved, String extractor) {
    this.resolved = resolved;
    this.extractor = extractor;
    for (ResolvedStatement statement : resolved.statements()) {
      entities.put(statement.subject().entity().id(), statement.subject().entity());
      entities.put(statement.object().entity().id(), statement.object().entity());
      FactKey fact = FactKey.of(statement);
      facts.put(fact.id(), fact);
    }
  }

  String articleId() {
    return resolved.article().id();
  }

  /** The edges that this article speaks of, by their identifiers. */
  Map<String, FactKey> facts() {
    return facts;
  }

  Collection<String> entityIds() {
    return entities.keySet();
  }

  /** Article properties; the copies of one story will share {@code story} once they are found. */
  Map<String, Object> article() {
    Article article = resolved.article();
    Map<String, Object> row = new HashMap<>();
    row.put("id", article.id());
    row.put("url", article.address());
    row.put("document", article.document());
    row.put("title", article.title());
    row.put("author", article.author());
    row.put("publisher", article.publisher());
    row.put("published", article.published());
    row.put("language", article.language());
    row.put("contentHash", article.contentHash());
    row.put("story", article.contentHash());
    row.put("extractor", extractor);
    return row;
  }

  List<Map<String, Object>> entities() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Entity entity : entities.values()) {
      Map<String, Object> row = new HashMap<>();
      row.put("id", entity.id());
      row.put("label", entity.type().label());
      row.put("name", entity.name());
      row.put("aliases", entity.aliases());
      row.put("ticker", entity.ticker());
      rows.add(row);
    }
    return rows;
  }

  List<Map<String, Object>> sentences() {
    Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
    for (ResolvedStatement statement : resolved.statements()) {
      Evidence evidence = statement.evidence();
      String id = sentenceId(evidence);
      rows.put(
          id,
          Map.of(
              "id", id,
              "text", evidence.text(),
              "start", evidence.span().start(),
              "end", evidence.span().end()));
    }
    return List.copyOf(rows.values());
  }

  List<Map<String, Object>> statements() {
    return resolved.statements().stream().map(this::statement).toList();
  }

  private Map<String, Object> statement(ResolvedStatement statement) {
    return Map.of(
        "sentence", sentenceId(statement.evidence()),
        "subject", statement.subject().entity().id(),
        "object", statement.object().entity().id(),
        "subjectMention", mention(statement.subject()),
        "objectMention", mention(statement.object()),
        "properties",
            Map.of(
                "id", statement.id(),
                "relation", statement.relation().name(),
                "modality", statement.modality().label(),
                "past", statement.past(),
                "confidence", statement.confidence(),
                "rule", statement.rule(),
                "edgeId", FactKey.of(statement).id()));
  }

  private static Map<String, Object> mention(Argument argument) {
    return Map.of(
        "mention", argument.mention(),
        "start", argument.span().start(),
        "end", argument.span().end());
  }

  private String sentenceId(Evidence evidence) {
    return Digest.id(
        articleId(),
        Integer.toString(evidence.span().start()),
        Integer.toString(evidence.span().end()));
  }
}
