package org.relata.query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Finds entities by what users call them. */
final class Names {
  /** Enough for every match that matters, even for one letter. */
  private static final int CANDIDATES = 500;

  private static final int MOST_SUGGESTED = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final GraphReader reader;

  Names(GraphReader reader) {
    this.reader = reader;
  }

  /** Finds what a text may mean, as of a day; null for now. */
  List<EntityMatch> search(String text, Set<String> types, int limit, @Nullable LocalDate asOf) {
    return reader.list(
        Cypher.ENTITY_SEARCH,
        List.of(),
        Facts.onDay(asOf, parameters(List.of(text), types, limit)),
        Rows::match);
  }

  private static Map<String, Object> parameters(List<String> texts, Set<String> types, int limit) {
    return Map.of(
        "references",
        texts.stream().map(Names::reference).toList(),
        "types",
        List.copyOf(types),
        "candidates",
        CANDIDATES,
        "limit",
        limit);
  }

  private static Map<String, Object> reference(String text) {
    return Map.of(
        "text", text.strip(),
        "folded", text.strip().toLowerCase(Locale.ROOT),
        "lucene", SearchText.toLucene(text));
  }

  /**
   * Returns the one entity that a user means: that identifier, else that canonical name, else that
   * alias or ticker.
   *
   * @throws UnresolvedEntityException if there is none or several
   */
  EntitySummary resolve(String reference) {
    return resolve(List.of(reference)).entity(0);
  }

  /** Returns what each of some references means, see {@link #resolve(String)}. */
  Resolved resolve(List<String> references) {
    return resolve(references, Deadline.in(PATIENCE));
  }

  /**
   * Returns what each of some references means, see {@link #resolve(String)}, asking once for all.
   *
   * @throws GraphUnavailableException if the server does not tell by the deadline
   */
  Resolved resolve(List<String> references, Deadline deadline) {
    Answer<Record> answer;
    try {
      answer =
          reader.answer(
              Cypher.ENTITY_SEARCH,
              List.of(),
              parameters(references, Set.of(), MOST_SUGGESTED),
              deadline,
              row -> row);
    } catch (LateException e) {
      throw new GraphUnavailableException("Neo4j is too slow to look up names in time", e);
    }
    List<Named> named = new ArrayList<>();
    for (int place = 0; place < references.size(); place++) {
      int wanted = place;
      named.add(
          only(
              references.get(place),
              answer.rows().stream().filter(row -> row.get("place").asInt() == wanted).toList()));
    }
    return new Resolved(named, answer.state());
  }

  private static Named only(String reference, List<Record> matches) {
    List<Record> exact = withMatch(matches, Set.of(EntityMatch.BY_ID));
    if (exact.isEmpty()) {
      exact = withMatch(matches, Set.of(EntityMatch.BY_NAME));
    }
    if (exact.isEmpty()) {
      exact = withMatch(matches, EntityMatch.BY_OTHER_NAME);
    }
    if (exact.size() != 1) {
      boolean several = exact.size() > 1;
      throw new UnresolvedEntityException(
          reference, several, (several ? exact : matches).stream().map(Rows::match).toList());
    }
    Record row = exact.get(0);
    return new Named(
        Rows.entity(row.get("entity")), Rows.aliases(row.get("entity")), row.get("node").asLong());
  }

  private static List<Record> withMatch(List<Record> rows, Set<String> kinds) {
    return rows.stream().filter(row -> kinds.contains(row.get("match").asString())).toList();
  }

  /**
   * An entity that a user named.
   *
   * @param entity the entity
   * @param aliases its other names
   * @param number Neo4j's own number of it
   */
  record Named(EntitySummary entity, List<String> aliases, long number) {
    Named {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * What references mean.
   *
   * @param named one for each
   * @param state of the graph when that was looked up
   */
  record Resolved(List<Named> named, GraphState state) {
    Resolved {
      named = List.copyOf(named);
    }

    EntitySummary entity(int place) {
      return named.get(place).entity();
    }

    long number(int place) {
      return named.get(place).number();
    }
  }
}
