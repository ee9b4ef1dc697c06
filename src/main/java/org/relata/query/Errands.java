package org.relata.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What answers out of memory ask of the server: in which state the graph is now, and what is not in
 * memory.
 */
final class Errands {
  /** Sentences shown of each fact in lists. */
  static final int LISTED = 2;

  /** Enough for every match that matters, even for one letter. */
  static final int CANDIDATES = 500;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final GraphReader reader;
  private final Errand<Record> state;
  private final Errand<Candidates> candidates;
  private final Errand<ArticleSummary> articles;
  private final Map<Integer, Errand<Quoted>> sentences = new HashMap<>();

  /**
   * What the full-text index offers for a text.
   *
   * @param nodes by Neo4j's own numbers
   * @param scores how well each fits
   */
  record Candidates(Value nodes, Value scores) {}

  /**
   * A sentence of a fact.
   *
   * @param fact its identifier
   */
  record Quoted(String fact, Quote quote) {
    static Quoted of(Record row) {
      return new Quoted(row.get("relation").asString(), Rows.quote(row));
    }
  }

  Errands(GraphReader reader) {
    this.reader = reader;
    state = errand(Cypher.STATE, "none", "none", Map.of(), Function.identity());
    candidates =
        errand(
            Cypher.ENTITY_CANDIDATES,
            "texts",
            "text",
            Map.of("candidates", CANDIDATES),
            row -> new Candidates(row.get("nodes"), row.get("scores")));
    articles =
        errand(
            Cypher.ENTITY_ARTICLES,
            "ids",
            "id",
            Map.of("limit", EntityViews.ARTICLES),
            row -> Rows.article(row.get("article")));
    for (int each = 1; each <= LISTED; each++) {
      sentences.put(
          each,
          errand(Cypher.SENTENCES, "relations", "relation", Map.of("limit", each), Quoted::of));
    }
  }

  /**
   * @param keys the parameter for what is asked about
   * @param key the column that tells of which of these a row is
   */
  private <T> Errand<T> errand(
      Cypher query,
      String keys,
      String key,
      Map<String, Object> parameters,
      Function<Record, T> row) {
    return new Errand<>(
        (asked, deadline) -> {
          Map<String, Object> all = Facts.onDay(null, parameters);
          all.put(keys, List.copyOf(asked));
          return reader.ask(
              query,
              List.of(),
              all,
              deadline,
              found -> new Errand.Keyed<>(found.get(key).asString(""), row.apply(found)));
        },
        Runtime.getRuntime().availableProcessors());
  }

  /** Has the server plan all of it. */
  void prepare() {
    try {
      Deadline patient = Deadline.in(Duration.ofSeconds(20));
      state.ask(List.of(), patient);
      candidates.ask(List.of(SearchText.toLucene("a", null)), patient);
      articles.ask(List.of(), patient);
      for (Errand<?> errand : sentences.values()) {
        errand.ask(List.of(), patient);
      }
    } catch (LateException e) {
      throw new GraphUnavailableException("Neo4j is too slow to plan its queries in time", e);
    }
  }

  /** Returns the state that the graph is in. */
  GraphState state(Deadline deadline) throws LateException {
    return state.ask(List.of(), deadline).state();
  }

  /** Returns what the full-text index offers for a full-text query. */
  Answer<Candidates> candidates(String lucene) {
    return present(candidates, List.of(lucene));
  }

  /** Returns the newest articles that state something of an entity. */
  Answer<ArticleSummary> articles(String id) {
    return present(articles, List.of(id));
  }

  /**
   * Returns the best sentences of facts.
   *
   * @param each how many of each fact, 1 to {@value #LISTED}
   */
  Answer<Quoted> sentences(Collection<Fact> facts, int each) {
    return present(ofFacts(each), ids(facts));
  }

  /** Returns the best sentences of facts if they are there in time. */
  Answer<Quoted> sentences(Collection<Fact> facts, int each, Deadline deadline)
      throws LateException {
    return ofFacts(each).ask(ids(facts), deadline);
  }

  private Errand<Quoted> ofFacts(int each) {
    Errand<Quoted> errand = sentences.get(each);
    if (errand == null) {
      throw new IllegalArgumentException("1 to " + LISTED + " sentences each, not " + each);
    }
    return errand;
  }

  private static List<String> ids(Collection<Fact> facts) {
    List<String> ids = new ArrayList<>();
    facts.forEach(fact -> ids.add(fact.id()));
    return ids;
  }

  private <T> Answer<T> present(Errand<T> errand, List<String> keys) {
    try {
      return errand.ask(keys, Deadline.in(PATIENCE));
    } catch (LateException e) {
      throw new GraphUnavailableException(
          "Neo4j did not answer within " + PATIENCE.toMillis() + " ms", e);
    }
  }
}
