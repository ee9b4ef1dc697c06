package org.relata.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Tells of one entity where it stands in the graph. */
final class EntityViews {
  private static final int NEIGHBOURS = 10;

  /** Articles that are shown of an entity. */
  static final int ARTICLES = 10;

  private final GraphReader reader;
  private final Errands errands;
  private final Relations relations;
  private final Names names;
  private final Rows rows;
  private final Pictures pictures;

  EntityViews(
      GraphReader reader,
      Errands errands,
      Relations relations,
      Names names,
      Rows rows,
      Pictures pictures) {
    this.reader = reader;
    this.errands = errands;
    this.relations = relations;
    this.names = names;
    this.rows = rows;
    this.pictures = pictures;
  }

  EntityDetails of(String reference, @Nullable LocalDate asOf) {
    Picture picture = asOf == null ? pictures.likely() : null;
    EntityDetails details = picture == null ? null : pictured(picture, reference);
    return details == null ? asked(reference, asOf) : details;
  }

  /** Returns nothing if the picture is not, or no longer, of the present state. */
  private @Nullable EntityDetails pictured(Picture picture, String reference) {
    Names.Resolved resolved = names.resolve(List.of(reference), picture);
    if (!pictures.confirms(resolved.state(), picture)) {
      return null;
    }
    Connections connections = connections(picture, picture.entities().indexOf(resolved.number(0)));
    Answer<ArticleSummary> articles = errands.articles(resolved.entity(0).id());
    return pictures.confirms(articles.state(), picture)
        ? details(resolved.named().get(0), connections, articles.rows())
        : null;
  }

  private EntityDetails asked(String reference, @Nullable LocalDate asOf) {
    Names.Named named = names.resolve(List.of(reference)).named().get(0);
    return details(named, connections(named.entity().id(), asOf), articles(named.entity(), asOf));
  }

  private List<ArticleSummary> articles(EntitySummary entity, @Nullable LocalDate asOf) {
    return reader.list(
        Cypher.ENTITY_ARTICLES,
        List.of(),
        Facts.onDay(asOf, Map.of("ids", List.of(entity.id()), "limit", ARTICLES)),
        row -> Rows.article(row.get("article")));
  }

  private static EntityDetails details(
      Names.Named named, Connections connections, List<ArticleSummary> articles) {
    return new EntityDetails(
        named.entity(),
        named.aliases(),
        connections.firstSeen(),
        connections.lastSeen(),
        connections.counts(),
        connections.neighbours(),
        articles);
  }

  private record Connections(
      @Nullable LocalDate firstSeen,
      @Nullable LocalDate lastSeen,
      List<EntityDetails.RelationCount> counts,
      List<EntityDetails.Neighbour> neighbours) {}

  private Connections connections(String id, @Nullable LocalDate asOf) {
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

  private Connections connections(Picture picture, int entity) {
    PictureTally tally = new PictureTally(picture, entity);
    PictureTies ties =
        new PictureTies(picture, new FactFilter(picture, relations.names(), Set.of(), 0));
    List<EntityDetails.Neighbour> neighbours = new ArrayList<>();
    for (PictureTies.Tie tie : ties.strongest(entity, NEIGHBOURS)) {
      neighbours.add(
          new EntityDetails.Neighbour(
              picture.entities().summary(tie.entity()),
              tie.facts(),
              tie.publishers(),
              ties.relations(entity, tie.entity())));
    }
    return new Connections(tally.firstSeen(), tally.lastSeen(), tally.counts(rows), neighbours);
  }
}
