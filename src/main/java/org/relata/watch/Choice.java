package org.relata.watch;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Watched;
import org.relata.query.FactRequest;
import org.relata.query.FactRequest.Direction;
import org.relata.query.InvalidQueryException;
import org.relata.query.Queries;
import org.relata.schema.Modality;
import org.relata.schema.RelationType;

/** Finds out which facts a request means, and whether it can mean them. */
final class Choice {
  private final Queries queries;
  private final WatchRequest request;

  Choice(Queries queries, WatchRequest request) {
    this.queries = queries;
    this.request = request;
  }

  /**
   * Returns the facts.
   *
   * @throws InvalidQueryException if they are those of nothing, or a condition is none
   * @throws org.relata.query.UnresolvedEntityException if a name means none or several
   */
  Watched watched() {
    String entity = present(request.entity());
    String with = present(request.with());
    Set<String> relations = relations();
    Direction direction = direction();
    if (entity == null && (relations.isEmpty() || with != null)) {
      throw new InvalidQueryException("entity", "name one, or a relation");
    }
    if (entity == null && direction != Direction.ANY) {
      throw new InvalidQueryException(
          "direction", "it is seen from an entity; name one, or leave it out");
    }
    double minConfidence = request.minConfidence() == null ? 0 : request.minConfidence();
    int minPublishers = request.minPublishers() == null ? 0 : request.minPublishers();
    FactRequest.checkConditions(minConfidence, minPublishers, request.from(), request.to());
    return new Watched(
        identifier(entity),
        identifier(with),
        relations,
        end(direction),
        direction == Direction.ANY ? Set.of() : undirected(relations),
        modality(),
        minConfidence,
        minPublishers,
        request.from(),
        request.to());
  }

  static @Nullable String present(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private @Nullable String identifier(@Nullable String name) {
    return name == null ? null : queries.entity(name, null).entity().id();
  }

  private Set<String> relations() {
    List<String> known = queries.relationTypes().stream().map(RelationType::name).toList();
    Set<String> chosen = new LinkedHashSet<>();
    Set<@Nullable String> names = request.relation() == null ? Set.of() : request.relation();
    for (@Nullable String name : names) {
      String given = present(name);
      String wanted = given == null ? null : given.toUpperCase(Locale.ROOT);
      if (wanted != null && !known.contains(wanted)) {
        throw new InvalidQueryException(
            "relation", "'" + name + "' is none; " + String.join(", ", known) + " are");
      }
      if (wanted != null) {
        chosen.add(wanted);
      }
    }
    return chosen;
  }

  private Set<String> undirected(Set<String> relations) {
    return queries.relationTypes().stream()
        .filter(RelationType::symmetric)
        .map(RelationType::name)
        .filter(name -> relations.isEmpty() || relations.contains(name))
        .collect(Collectors.toSet());
  }

  private Direction direction() {
    String wanted = present(request.direction());
    if (wanted == null) {
      return Direction.ANY;
    }
    return Arrays.stream(Direction.values())
        .filter(direction -> direction.name().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidQueryException(
                    "direction", "'" + wanted + "' is none; any, out and in are"));
  }

  private static Watched.End end(Direction direction) {
    return switch (direction) {
      case ANY -> Watched.End.EITHER;
      case OUT -> Watched.End.SUBJECT;
      case IN -> Watched.End.OBJECT;
    };
  }

  private @Nullable Modality modality() {
    String wanted = present(request.modality());
    try {
      return wanted == null ? null : Modality.ofLabel(wanted);
    } catch (IllegalArgumentException e) {
      throw new InvalidQueryException("modality", String.valueOf(e.getMessage()));
    }
  }
}
