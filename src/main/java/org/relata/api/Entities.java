package org.relata.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.query.EntityDetails;
import org.relata.query.EntityMatch;
import org.relata.query.FactPage;
import org.relata.query.FactRequest;
import org.relata.query.FactRequest.Direction;
import org.relata.query.Identity;
import org.relata.query.Queries;
import org.relata.schema.EntityType;
import org.relata.schema.Modality;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Entities: search, one of them, its relations. */
@RestController
@RequestMapping(Entities.ROOT + "/entities")
@Tag(name = "Entities", description = "Who and what the graph knows.")
final class Entities {
  static final String ROOT = "/api/v1";

  private final Queries queries;

  Entities(Queries queries) {
    this.queries = queries;
  }

  /**
   * What a search found.
   *
   * @param entities the best match first, among equals the best connected
   */
  record Matches(List<EntityMatch> entities) {}

  @GetMapping
  @Operation(
      summary = "Search entities",
      description =
          "By name, alias or ticker: as it is, its beginning, its words, or with typing errors.")
  Matches search(
      @Parameter(description = "1 to 200 characters", example = "Huaw") @RequestParam String q,
      @Parameter(description = "only entities of these types") @RequestParam(defaultValue = "")
          Set<EntityType> type,
      @AsOf @RequestParam(required = false) @Nullable LocalDate asOf,
      @Parameter(description = "at most so many, 1 to 50") @RequestParam(defaultValue = "10")
          int limit) {
    Set<EntityType> types = new LinkedHashSet<>(type);
    types.removeIf(Objects::isNull); // what Spring makes of white space
    return new Matches(queries.search(q, types, limit, asOf));
  }

  @GetMapping("/{entity}")
  @Operation(
      summary = "One entity",
      description =
          "Names, type, facts counted by relation, first and last seen, the best connected"
              + " neighbours and the newest articles.")
  @ApiResponse(responseCode = "200")
  @NamesEntities
  EntityDetails entity(
      @EntityReference @PathVariable String entity,
      @AsOf @RequestParam(required = false) @Nullable LocalDate asOf) {
    return queries.entity(entity, asOf);
  }

  @GetMapping("/{entity}/identity")
  @Operation(
      summary = "Why an entity is one",
      description =
          "Its names with the evidence for each, words taken for it, what people decided, and"
              + " others that might be the same, best first, which are not merged.")
  @ApiResponse(responseCode = "200")
  @NamesEntities
  Identity identity(@EntityReference @PathVariable String entity) {
    return queries.identity(entity);
  }

  @GetMapping("/{entity}/relations")
  @Operation(
      summary = "Facts of an entity, or between two",
      description =
          "Those with the most independent sources first, then the newest. Facts that are only"
              + " denied come last; disputed ones are marked. Each has its best sentences.")
  @ApiResponse(responseCode = "200")
  @NamesEntities
  FactPage relations(
      @EntityReference @PathVariable String entity,
      @Parameter(description = "the entity at the other end") @RequestParam(required = false)
          @Nullable String with,
      @Parameter(description = "only these relations", example = "SUPPLIES")
          @RequestParam(defaultValue = "")
          Set<String> relation,
      @Parameter(description = "out: the entity is subject; in: it is object")
          @RequestParam(defaultValue = "any")
          Direction direction,
      @Parameter(description = "only facts with a statement of this modality")
          @RequestParam(required = false)
          @Nullable Modality modality,
      @Parameter(description = "0 to 1") @RequestParam(defaultValue = "0") double minConfidence,
      @Parameter(description = "at least so many independent sources, 0 to 1000")
          @RequestParam(defaultValue = "0")
          int minPublishers,
      @Parameter(description = "only facts last stated on or after this day")
          @RequestParam(required = false)
          @Nullable LocalDate from,
      @Parameter(description = "only facts first stated on or before this day")
          @RequestParam(required = false)
          @Nullable LocalDate to,
      @AsOf @RequestParam(required = false) @Nullable LocalDate asOf,
      @Parameter(description = "page size, 1 to 100") @RequestParam(defaultValue = "20") int limit,
      @Parameter(description = "'next' of the page before; none for the first page")
          @RequestParam(required = false)
          @Nullable String cursor) {
    return queries.facts(
        new FactRequest(
            entity,
            with,
            relation,
            direction,
            modality,
            minConfidence,
            minPublishers,
            from,
            to,
            asOf,
            limit,
            cursor));
  }
}
