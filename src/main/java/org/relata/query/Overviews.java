package org.relata.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Looks at the graph as a whole. */
final class Overviews {
  private static final int BUSIEST = 15;
  private static final int NEWEST = 15;

  private final GraphReader reader;
  private final Relations relations;
  private final History history;

  Overviews(GraphReader reader, Relations relations, History history) {
    this.reader = reader;
    this.relations = relations;
    this.history = history;
  }

  Overview overview(@Nullable LocalDate asOf) {
    Map<String, Object> day = Facts.onDay(asOf, Map.of());
    Record totals = reader.list(Cypher.OVERVIEW, List.of(), day, row -> row).get(0);
    LocalDate last = Rows.date(totals.get("lastPublished"));
    return new Overview(
        totals.get("articles").asLong(),
        totals.get("publishers").asLong(),
        totals.get("statements").asLong(),
        reader.list(Cypher.OVERVIEW_TYPES, List.of(), day, Overviews::count),
        reader.list(Cypher.OVERVIEW_RELATIONS, relations.names(), day, Overviews::count),
        Rows.date(totals.get("firstPublished")),
        last,
        busiest(BUSIEST, asOf),
        last == null ? List.of() : history.newest(last, NEWEST, asOf));
  }

  /** Returns the entities with the most facts. */
  List<EntitySummary> busiest(int limit, @Nullable LocalDate asOf) {
    return reader.list(
        Cypher.OVERVIEW_BUSIEST,
        relations.names(),
        Facts.onDay(asOf, Map.of("limit", limit)),
        row -> Rows.entity(row.get("entity")));
  }

  private static Overview.Count count(Record row) {
    return new Overview.Count(row.get("name").asString("Entity"), row.get("count").asLong());
  }
}
