package org.relata.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Tells what was stated when, by the dates of the articles. */
final class History {
  private final GraphReader reader;
  private final Relations relations;
  private final Names names;
  private final Facts facts;
  private final Rows rows;

  History(GraphReader reader, Relations relations, Names names, Facts facts, Rows rows) {
    this.reader = reader;
    this.relations = relations;
    this.names = names;
    this.facts = facts;
    this.rows = rows;
  }

  Timeline timeline(TimelineRequest request) {
    EntitySummary entity = names.resolve(request.entity());
    EntitySummary other = request.with() == null ? null : names.resolve(request.with());
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("entity", entity.id());
    parameters.put("other", other == null ? null : other.id());
    parameters.put("relations", List.copyOf(relations.chosen(request.relations())));
    parameters.put("from", request.from());
    parameters.put("to", request.until());
    parameters.put("limit", request.limit() + 1);
    List<ArticleDetails.Statement> found =
        reader.list(Cypher.TIMELINE, List.of(), parameters, Rows::statement);
    boolean more = found.size() > request.limit();
    return new Timeline(entity, other, !more, more ? found.subList(0, request.limit()) : found);
  }

  Changes since(LocalDate day, int limit, @Nullable LocalDate asOf) {
    Limits.within("limit", limit, 1, Changes.MAX_LIMIT);
    List<Changes.Change> found = read(day, limit + 1, asOf);
    List<Changes.Vanished> vanished =
        reader.list(
            Cypher.VANISHED,
            List.of(),
            Facts.onDay(asOf, Map.of("since", day, "limit", limit + 1)),
            Rows::vanished);
    return new Changes(
        day,
        found.size() <= limit && vanished.size() <= limit,
        found.subList(0, Math.min(limit, found.size())),
        vanished.subList(0, Math.min(limit, vanished.size())));
  }

  /** Returns what the newest articles changed, from as many days as that takes. */
  List<Changes.Change> newest(LocalDate last, int limit, @Nullable LocalDate asOf) {
    for (int days = 1; days < 365; days *= 4) {
      List<Changes.Change> found = read(last.minusDays(days), limit, asOf);
      if (found.size() == limit) {
        return found;
      }
    }
    return read(last.minusYears(10), limit, asOf);
  }

  private List<Changes.Change> read(LocalDate day, int limit, @Nullable LocalDate asOf) {
    List<Record> records =
        reader.list(
            Cypher.CHANGES,
            relations.names(),
            Facts.onDay(
                asOf,
                Map.of("since", day, "relations", List.copyOf(relations.names()), "limit", limit)),
            row -> row);
    List<Fact> quoted = facts.withQuotes(records.stream().map(rows::fact).toList(), 1, asOf);
    List<Changes.Change> changes = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      Record row = records.get(i);
      changes.add(
          new Changes.Change(
              row.get("changes").asList(value -> value.asString()),
              row.get("inFavour").asLong(),
              row.get("against").asLong(),
              quoted.get(i)));
    }
    return changes;
  }
}
