package org.relata.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Tells of one entity where it stands in the graph. */
final class EntityViews {
  private static final int NEIGHBOURS = 10;
  private static final int ARTICLES = 10;

  private final GraphReader reader;
  private final Relations relations;
  private final Names names;
  private final Rows rows;
  private final Pictures pictures;

  EntityViews(GraphReader reader, Relations relations, Names names, Rows rows, Pictures pictures) {
    this.reader = reader;
    this.relations = relations;
    this.names = names;
    this.rows = rows;
    this.pictures = pictures;
  }

  EntityDetails of(String reference, @Nullable LocalDate asOf) {
    Names.Resolved resolved = names.resolve(List.of(reference));
    String id = resolved.entity(0).id();
    Picture picture = asOf == null ? pictures.of(resolved.state()) : null;
    Connections connections =
        picture == null
            ? asked(id, asOf)
            : pictured(picture, picture.entities().indexOf(resolved.number(0)));
    return new EntityDetails(
        resolved.entity(0),
        resolved.named().get(0).aliases(),
        connections.firstSeen(),
        connections.lastSeen(),
        connections.counts(),
        connections.neighbours(),
        reader.list(
            Cypher.ENTITY_ARTICLES,
            List.of(),
            Facts.onDay(asOf, Map.of("id", id, "limit", ARTICLES)),
            row -> Rows.article(row.get("article"))));
  }

  private record Connections(
      @Nullable LocalDate firstSeen,
      @Nullable LocalDate lastSeen,
      List<EntityDetails.RelationCount> counts,
      List<EntityDetails.Neighbour> neighbours) {}

  private Connections asked(String id, @Nullable LocalDate asOf) {
    List<Record> counts =
        reader.list(
            Cypher.ENTITY_RELATIONS,
            relations.names(),
            Facts.onDay(asOf, Map.of("id", id)),
            row -> row);
    return new Connections(
        extreme(counts, "firstSeen", true),
        extreme(counts, "lastSeen", false),
        counts.stream().map(rows::relationCount).toList(),
        reader.list(
            Cypher.ENTITY_NEIGHBOURS,
            relations.names(),
            Facts.onDay(asOf, Map.of("id", id, "limit", NEIGHBOURS)),
            Rows::neighbour));
  }

  private static @Nullable LocalDate extreme(List<Record> rows, String column, boolean first) {
    return rows.stream()
        .map(row -> Rows.date(row.get(column)))
        .filter(Objects::nonNull)
        .reduce((a, b) -> a.isBefore(b) == first ? a : b)
        .orElse(null);
  }

  private Connections pictured(Picture picture, int entity) {
    PictureTally tally = new PictureTally(picture, entity);
    PictureTies ties =
        new PictureTies(picture, new FactFilter(picture, relations.names(), Set.of(), 0));
    List<PictureTies.Tie> strongest = ties.strongest(entity, NEIGHBOURS);
    Map<Long, EntitySummary> summaries =
        summaries(strongest.stream().map(tie -> picture.entities().number(tie.entity())).toList());
    List<EntityDetails.Neighbour> neighbours = new ArrayList<>();
    for (PictureTies.Tie tie : strongest) {
      EntitySummary summary = summaries.get(picture.entities().number(tie.entity()));
      if (summary != null) { // else removed just now
        neighbours.add(
            new EntityDetails.Neighbour(
                summary, tie.facts(), tie.publishers(), ties.relations(entity, tie.entity())));
      }
    }
    return new Connections(tally.firstSeen(), tally.lastSeen(), tally.counts(rows), neighbours);
  }

  /** Returns entities by Neo4j's own numbers. */
  Map<Long, EntitySummary> summaries(List<Long> numbers) {
    Map<Long, EntitySummary> summaries = new HashMap<>();
    reader
        .list(
            Cypher.ENTITIES_BY_NUMBER,
            List.of(),
            Map.of("nodes", numbers),
            row -> Map.entry(row.get("node").asLong(), Rows.entity(row.get("entity"))))
        .forEach(entry -> summaries.put(entry.getKey(), entry.getValue()));
    return summaries;
  }
}
