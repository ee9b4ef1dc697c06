package org.relata.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.relata.article.Article;
import org.relata.resolve.Entity;
import org.relata.resolve.ResolvedArticle;
import org.relata.resolve.ResolvedStatement;
import org.relata.resolve.ResolvedStatement.Argument;
import org.relata.resolve.ResolvedStatement.Evidence;

/** Resolved articles as the rows that the Cypher files under {@code load} take. */
final class ArticleRows {
  private static final Shingles NO_SHINGLES = Shingles.of("");

  private final List<ResolvedArticle> articles;
  private final String extractor;
  private final Map<String, FactKey> facts = new LinkedHashMap<>();

  /** The entities that each article mentions, by their identifiers. */
  private final Map<String, Map<String, Entity>> mentions = new LinkedHashMap<>();

  private final Map<String, Shingles> shingles = new HashMap<>();

  /** Takes articles, no two of one identifier. */
  ArticleRows(Collection<ResolvedArticle> articles, String extractor) {
    this.articles = List.copyOf(articles);
    this.extractor = extractor;
    for (ResolvedArticle article : this.articles) {
      shingles.put(article.article().id(), Shingles.of(article.article().body()));
      Map<String, Entity> entities = new LinkedHashMap<>();
      for (ResolvedStatement statement : article.statements()) {
        entities.put(statement.subject().entity().id(), statement.subject().entity());
        entities.put(statement.object().entity().id(), statement.object().entity());
        FactKey fact = FactKey.of(statement);
        facts.put(fact.id(), fact);
      }
      if (mentions.put(article.article().id(), entities) != null) {
        throw new IllegalArgumentException(
            "article " + article.article().id() + " comes twice in one transaction");
      }
    }
  }

  List<String> articleIds() {
    return List.copyOf(mentions.keySet());
  }

  /** The edges that these articles speak of, by their identifiers. */
  Map<String, FactKey> facts() {
    return facts;
  }

  List<Map<String, Object>> articles() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ResolvedArticle resolved : articles) {
      Article article = resolved.article();
      rows.add(Map.of("id", article.id(), "article", article(article), "text", text(article)));
    }
    return rows;
  }

  /** Article properties; an article is a story of its own until its copies are found. */
  private Map<String, Object> article(Article article) {
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
    row.put("story", article.id());
    row.put("extractor", extractor);
    return row;
  }

  private Map<String, Object> text(Article article) {
    Map<String, Object> row =
        new HashMap<>(StoryLinks.properties(shingles.getOrDefault(article.id(), NO_SHINGLES)));
    row.put("id", article.id());
    row.put("text", article.text());
    row.put("bodyStart", article.bodyStart());
    return row;
  }

  /** The articles' texts as far as copies are known by them. */
  Map<String, Shingles> shingles() {
    return shingles;
  }

  /** What the articles call their entities. */
  List<Map<String, Object>> mentions() {
    List<Map<String, Object>> rows = new ArrayList<>();
    mentions.forEach(
        (article, entities) ->
            entities
                .values()
                .forEach(
                    entity -> {
                      Map<String, Object> row = new HashMap<>();
                      row.put("article", article);
                      row.put("entity", entity.id());
                      row.put("name", entity.name());
                      row.put("aliases", entity.aliases());
                      row.put("ticker", entity.ticker());
                      rows.add(row);
                    }));
    return rows;
  }

  /** The entities, each once, with the names of all articles. */
  Map<String, Map<String, Object>> entities() {
    Map<String, List<Entity>> named = new TreeMap<>();
    mentions
        .values()
        .forEach(
            entities ->
                entities.forEach(
                    (id, entity) ->
                        named.computeIfAbsent(id, key -> new ArrayList<>()).add(entity)));
    Map<String, Map<String, Object>> rows = new TreeMap<>();
    named.forEach((id, entities) -> rows.put(id, entity(id, entities)));
    return rows;
  }

  private static Map<String, Object> entity(String id, List<Entity> named) {
    TreeSet<String> names = new TreeSet<>();
    TreeSet<String> aliases = new TreeSet<>();
    @Nullable String ticker = null;
    for (Entity entity : named) {
      names.add(entity.name());
      aliases.addAll(entity.aliases());
      String other = entity.ticker();
      if (other != null && (ticker == null || other.compareTo(ticker) < 0)) {
        ticker = other;
      }
    }
    aliases.addAll(names);
    Map<String, Object> row = new HashMap<>();
    row.put("id", id);
    row.put("label", named.get(0).type().label());
    row.put("name", names.first());
    row.put("aliases", List.copyOf(aliases));
    row.put("ticker", ticker);
    return row;
  }

  List<Map<String, Object>> sentences() {
    Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
    for (ResolvedArticle article : articles) {
      for (ResolvedStatement statement : article.statements()) {
        Evidence evidence = statement.evidence();
        String id = sentenceId(article, evidence);
        rows.put(
            id,
            Map.of(
                "article", article.article().id(),
                "id", id,
                "text", evidence.text(),
                "start", evidence.span().start(),
                "end", evidence.span().end()));
      }
    }
    return List.copyOf(rows.values());
  }

  List<Map<String, Object>> statements() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ResolvedArticle article : articles) {
      for (ResolvedStatement statement : article.statements()) {
        rows.add(statement(article, statement));
      }
    }
    return rows;
  }

  List<String> statementIds() {
    return articles.stream()
        .flatMap(article -> article.statements().stream())
        .map(ResolvedStatement::id)
        .toList();
  }

  private static Map<String, Object> statement(
      ResolvedArticle article, ResolvedStatement statement) {
    return Map.of(
        "sentence", sentenceId(article, statement.evidence()),
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

  private static String sentenceId(ResolvedArticle article, Evidence evidence) {
    return Digest.id(
        article.article().id(),
        Integer.toString(evidence.span().start()),
        Integer.toString(evidence.span().end()));
  }
}
