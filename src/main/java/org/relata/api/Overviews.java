package org.relata.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.query.Changes;
import org.relata.query.Chokepoints;
import org.relata.query.Overview;
import org.relata.query.Queries;
import org.relata.query.WorldMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The graph as a whole, and what changes in it. */
@RestController
@RequestMapping(Entities.ROOT)
@Tag(name = "Overview", description = "The graph as a whole, and what changes in it.")
final class Overviews {
  private final Queries queries;

  Overviews(Queries queries) {
    this.queries = queries;
  }

  @GetMapping("/overview")
  @Operation(
      summary = "The graph at a glance",
      description = "Counts by type and relation, the busiest entities and the newest changes.")
  Overview overview(@AsOf @RequestParam(required = false) @Nullable LocalDate asOf) {
    return queries.overview(asOf);
  }

  @GetMapping("/overview/chokepoints")
  @Operation(
      summary = "What a network cannot do without",
      description =
          "Takes the facts of some relations as a network without directions and ranks its entities"
              + " by betweenness, the part of all shortest connections of two others that pass"
              + " them. 'severs' marks articulation points: without them the network falls apart."
              + " At most the 5000 facts of the most independent sources are looked at.")
  Chokepoints chokepoints(
      @Parameter(description = "the relations that make the network; none for a whole family")
          @RequestParam(defaultValue = "")
          Set<String> relation,
      @Parameter(description = "a family of relations, as the vocabulary names it")
          @RequestParam(defaultValue = "supply")
          String family,
      @Parameter(description = "0 to 1") @RequestParam(defaultValue = "0") double minConfidence,
      @Parameter(description = "at most so many, 1 to 100") @RequestParam(defaultValue = "20")
          int limit,
      @AsOf @RequestParam(required = false) @Nullable LocalDate asOf) {
    return queries.chokepoints(relation, family, minConfidence, limit, asOf);
  }

  @GetMapping("/overview/map")
  @Operation(
      summary = "Facts on a map of the world",
      description =
          "The facts among countries, their places and the organizations at home there, each end"
              + " with its country's ISO code. An organization's home is that of the gazetteer, else"
              + " where articles say it is based. At most the 1500 best connected entities and 2000"
              + " facts.")
  WorldMap map(
      @Parameter(description = "0 to 1") @RequestParam(defaultValue = "0") double minConfidence) {
    return queries.worldMap(minConfidence);
  }

  @GetMapping("/changes")
  @Operation(
      summary = "What articles since a day changed",
      description =
          "Facts first stated, stated again, first denied or denied again by articles published"
              + " since; those of the newest articles first. The day is that of the articles, not"
              + " of their reading. 'vanished' are facts that nothing states any more, since their"
              + " articles were removed or read anew on that day or later.")
  Changes changes(
      @Parameter(description = "the day", example = "2026-01-01") @RequestParam LocalDate since,
      @Parameter(description = "at most so many, 1 to 500") @RequestParam(defaultValue = "100")
          int limit,
      @AsOf @RequestParam(required = false) @Nullable LocalDate asOf) {
    return queries.changes(since, limit, asOf);
  }
}
