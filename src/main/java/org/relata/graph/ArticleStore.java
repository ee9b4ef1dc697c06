package org.relata.graph;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.relata.article.Article;

/** Reads what is stored of articles: their hashes, their texts, where they came from. */
final class ArticleStore {
  private final Driver driver;

  ArticleStore(Driver driver) {
    this.driver = driver;
  }

  Map<String, StoredArticle> stored(Collection<String> ids) {
    Map<String, StoredArticle> stored = new HashMap<>();
    rows("load/articles-stored", Map.of("ids", List.copyOf(ids)), Function.identity())
        .forEach(row -> stored.put(row.get("id").asString(), stored(row)));
    return stored;
  }

  private static StoredArticle stored(Record row) {
    return new StoredArticle(
        row.get("contentHash").asString(),
        row.get("extractor").asString(),
        date(row.get("published")),
        row.get("length").asInt(),
        Set.copyOf(row.get("pages").asList(Value::asString)));
  }

  List<Article> texts(String after, @Nullable String extractor, int limit) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("after", after);
    parameters.put("version", extractor);
    parameters.put("limit", limit);
    return rows("load/articles-texts", parameters, ArticleStore::article);
  }

  private static Article article(Record row) {
    Value article = row.get("article");
    return new Article(
        article.get("id").asString(),
        article.get("document").asString(),
        article.get("url").asString(),
        article.get("title").asString(),
        text(article.get("author")),
        text(article.get("publisher")),
        date(article.get("published")),
        article.get("language").asString(),
        row.get("text").asString(),
        row.get("bodyStart").asInt(),
        article.get("contentHash").asString());
  }

  List<String> find(String article) {
    return rows(
        "load/articles-find",
        Map.of("articles", List.of(article)),
        row -> row.get("id").asString());
  }

  List<String> find(@Nullable String source, @Nullable LocalDate before) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("source", source);
    parameters.put("before", before);
    return rows("load/articles-where", parameters, row -> row.get("id").asString());
  }

  List<String> sources() {
    return rows("load/sources", Map.of(), row -> row.get("name").asString());
  }

  private <T> List<T> rows(String file, Map<String, Object> parameters, Function<Record, T> row) {
    try (Session session = driver.session()) {
      return session.executeRead(tx -> tx.run(Cypher.text(file), parameters).list(row));
    }
  }

  private static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }

  private static @Nullable LocalDate date(Value value) {
    return value.isNull() ? null : value.asLocalDate();
  }
}
