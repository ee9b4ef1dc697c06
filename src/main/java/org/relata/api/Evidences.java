package org.relata.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relata.query.ArticleDetails;
import org.relata.query.Evidence;
import org.relata.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What facts rest on: their sentences, and the articles these stand in. */
@RestController
@RequestMapping(Entities.ROOT)
@Tag(name = "Evidence", description = "What facts rest on.")
final class Evidences {
  private final Queries queries;

  Evidences(Queries queries) {
    this.queries = queries;
  }

  @GetMapping("/relations/{id}/evidence")
  @Operation(
      summary = "Everything that supports or denies a fact",
      description =
          "All sentences with the words for both entities marked, modality, rule and article;"
              + " supporting ones first, then the surest, then the newest; at most 500.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "404", description = "The graph has no such fact.")
  Evidence evidence(
      @Parameter(description = "the fact's identifier, as answers give it") @PathVariable String id,
      @AsOf @RequestParam(required = false) @Nullable LocalDate asOf) {
    return queries.evidence(id, asOf);
  }

  @GetMapping("/articles/{id}")
  @Operation(
      summary = "An article and what it states",
      description = "Its statements in textual order, at most 500.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "404", description = "The graph has no such article.")
  ArticleDetails article(
      @Parameter(description = "the article's identifier, as answers give it") @PathVariable
          String id) {
    return queries.article(id);
  }
}
