package org.relata.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

  Overview overview() {
    Record totals = reader.list(Cypher.OVERVIEW, List.of(), Map.of(), row -> row).get(0);
    LocalDate last = Rows.date(totals.get("lastPublished"));
    return new Overview(
        totals.get("articles").asLong(),
        totals.get("publishers").asLong(),
        totals.get("statements").asLong(),
        reader.list(Cypher.OVERVIEW_TYPES, List.of(), Map.of(), Overviews::count),
        reader.list(Cypher.OVERVIEW_RELATIONS, relations.names(), Map.of(), Overviews::count),
        Rows.date(totals.get("firstPublished")),
        last,
        reader.list(
            Cypher.OVERVIEW_BUSIEST,
            List.of(),
            Map.of("limit", BUSIEST),
            row -> Rows.entity(row.get("entity"))),
        last == null ? List.of() : history.newest(last, NEWEST));
  }

  private static Overview.Count count(Record row) {
    return new Overview.Count(row.get("name").asString("Entity"), row.get("count").asLong());
  }
}
