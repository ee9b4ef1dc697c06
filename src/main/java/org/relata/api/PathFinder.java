package org.relata.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.query.PathAnswer;
import org.relata.query.PathRequest;
import org.relata.query.PathRequest.HubPolicy;
import org.relata.query.Queries;
import org.relata.schema.EntityType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How entities are connected. */
@RestController
@RequestMapping(Entities.ROOT + "/paths")
@Tag(name = "Paths", description = "How entities are connected.")
final class PathFinder {
  private final Queries queries;

  PathFinder(Queries queries) {
    this.queries = queries;
  }

  /** Which way facts may be walked. */
  enum Direction {
    ANY,
    FORWARD
  }

  @GetMapping
  @Operation(
      summary = "Paths between two entities, or from one to those of a type",
      description =
          "Give either to or toType; a path to a type ends at the first entity of the type that"
              + " it meets. The best simple paths, each sequence of entities once; several facts between two"
              + " entities are alternatives of one hop. A path scores the product over its hops of"
              + " 0.9 × confidence × support × agreement × recency of the strongest fact, less what"
              + " hubs in between take. Support is 1 − ½^(1 + independent sources); agreement the"
              + " part of the sentences that do not deny the fact; recency ½ + ½ · ½^(age / 2 years);"
              + " an entity in between with more facts than hubDegree takes √(hubDegree / facts)."
              + " The answer comes within the budget, says how the search ended, and is exact"
              + " unless time ended it.")
  @ApiResponse(responseCode = "200")
  @NamesEntities
  PathAnswer paths(
      @EntityReference @RequestParam String from,
      @Parameter(description = "identifier, name, alias or ticker", example = "Nvidia")
          @RequestParam(required = false)
          @Nullable String to,
      @Parameter(description = "the type of the last entity, in place of to")
          @RequestParam(required = false)
          @Nullable EntityType toType,
      @Parameter(description = "longest path, 1 to 6") @RequestParam(defaultValue = "4")
          int maxHops,
      @Parameter(description = "how many paths, 1 to 50") @RequestParam(defaultValue = "5") int k,
      @Parameter(description = "only facts of these relations", example = "SUPPLIES")
          @RequestParam(defaultValue = "")
          Set<String> relation,
      @Parameter(description = "no facts of these relations") @RequestParam(defaultValue = "")
          Set<String> without,
      @Parameter(
              description =
                  "forward: from subject to object only; relations that hold both ways go both")
          @RequestParam(defaultValue = "any")
          Direction direction,
      @Parameter(description = "0 to 1") @RequestParam(defaultValue = "0") double minConfidence,
      @AsOf @RequestParam(required = false) @Nullable LocalDate asOf,
      @Parameter(description = "entities that no path may pass, at most 50")
          @RequestParam(defaultValue = "")
          List<String> avoid,
      @Parameter(description = "what is thought of paths through hubs")
          @RequestParam(defaultValue = "penalise")
          HubPolicy hubs,
      @Parameter(description = "an entity with more facts is a hub, 1 to 1,000,000")
          @RequestParam(defaultValue = "100")
          int hubDegree,
      @Parameter(description = "time budget in milliseconds, 50 to 30,000")
          @RequestParam(defaultValue = "2000")
          int budget) {
    return queries.paths(
        new PathRequest(
            from,
            to,
            toType,
            maxHops,
            k,
            relation,
            without,
            direction == Direction.FORWARD,
            minConfidence,
            asOf,
            avoid,
            hubs,
            hubDegree,
            Duration.ofMillis(budget)));
  }
}
