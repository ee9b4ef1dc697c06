package org.relata.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.query.Dossier;
import org.relata.query.Neighbourhood;
import org.relata.query.NeighbourhoodRequest;
import org.relata.query.Queries;
import org.relata.query.Timeline;
import org.relata.query.TimelineRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An entity in its surroundings, in time, and on paper. */
@RestController
@RequestMapping(Entities.ROOT + "/entities/{entity}")
@Tag(name = "Entities")
final class Surroundings {
  private static final String MARKDOWN = "text/markdown;charset=UTF-8";
  private static final String HTML = "text/html;charset=UTF-8";

  private final Queries queries;

  Surroundings(Queries queries) {
    this.queries = queries;
  }

  @GetMapping("/neighbourhood")
  @Operation(
      summary = "What surrounds an entity, ready to draw",
      description =
          "The entities at most so many facts away, ring by ring, on each ring those best connected"
              + " with the ring inside; and all facts among them, at most 1000.")
  @ApiResponse(responseCode = "200")
  @NamesEntities
  Neighbourhood neighbourhood(
      @EntityReference @PathVariable String entity,
      @Parameter(description = "how many facts away, 1 to 3") @RequestParam(defaultValue = "1")
          int depth,
      @Parameter(description = "how many entities at most, 1 to 300")
          @RequestParam(defaultValue = "50")
          int nodes,
      @Parameter(description = "only facts of these relations") @RequestParam(defaultValue = "")
          Set<String> relation,
      @Parameter(description = "0 to 1") @RequestParam(defaultValue = "0") double minConfidence,
      @AsOf @RequestParam(required = false) @Nullable LocalDate asOf) {
    return queries.neighbourhood(
        new NeighbourhoodRequest(entity, depth, nodes, relation, minConfidence, asOf));
  }

  @GetMapping("/timeline")
  @Operation(
      summary = "What was stated when, of an entity or of two",
      description = "The statements of dated articles with their sentences, the newest first.")
  @ApiResponse(responseCode = "200")
  @NamesEntities
  Timeline timeline(
      @EntityReference @PathVariable String entity,
      @Parameter(description = "only what is stated between the entity and this one")
          @RequestParam(required = false)
          @Nullable String with,
      @Parameter(description = "only these relations") @RequestParam(defaultValue = "")
          Set<String> relation,
      @Parameter(description = "only articles of this day or later") @RequestParam(required = false)
          @Nullable LocalDate from,
      @Parameter(description = "only articles of this day or earlier")
          @RequestParam(required = false)
          @Nullable LocalDate to,
      @AsOf @RequestParam(required = false) @Nullable LocalDate asOf,
      @Parameter(description = "at most so many, 1 to 500") @RequestParam(defaultValue = "100")
          int limit) {
    return queries.timeline(new TimelineRequest(entity, with, relation, from, to, asOf, limit));
  }

  @GetMapping("/dossier")
  @Operation(
      summary = "What is to be known of an entity",
      description =
          "Who it is, its strongest sentences, relations by family, what is disputed, and its"
              + " timeline.")
  @ApiResponse(responseCode = "200")
  @NamesEntities
  Dossier dossier(
      @EntityReference @PathVariable String entity,
      @AsOf @RequestParam(required = false) @Nullable LocalDate asOf) {
    return queries.dossier(entity, asOf);
  }

  @GetMapping(path = "/dossier.md", produces = MARKDOWN)
  @Operation(
      summary = "The dossier as Markdown",
      description = "As CommonMark; every line about a fact names its article.")
  @ApiResponse(responseCode = "200")
  @NamesEntities
  String markdown(
      @EntityReference @PathVariable String entity,
      @AsOf @RequestParam(required = false) @Nullable LocalDate asOf) {
    return queries.dossier(entity, asOf).markdown();
  }

  @GetMapping(path = "/dossier.html", produces = HTML)
  @Operation(
      summary = "The dossier as a page",
      description = "One page of HTML that needs nothing else, for screen and paper.")
  @ApiResponse(responseCode = "200")
  @NamesEntities
  String page(
      @EntityReference @PathVariable String entity,
      @AsOf @RequestParam(required = false) @Nullable LocalDate asOf) {
    return queries.dossier(entity, asOf).html();
  }
}
