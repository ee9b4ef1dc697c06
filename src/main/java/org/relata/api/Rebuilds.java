package org.relata.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.relata.upkeep.RefreshState;
import org.relata.upkeep.Upkeep;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Extracting stored articles anew; how far that has come is asked as of a refresh. */
@RestController
@RequestMapping(Rebuilds.PATH)
@ConditionalOnBean(Upkeep.class)
@Tag(name = "Refreshes", description = "Bringing the graph up to date.")
final class Rebuilds {
  static final String PATH = Entities.ROOT + "/rebuilds";

  private final Upkeep upkeep;

  Rebuilds(Upkeep upkeep) {
    this.upkeep = upkeep;
  }

  /**
   * What is to be extracted anew.
   *
   * @param all whether also articles that were extracted by the present rules and judgements; by
   *     default only the others
   */
  record RebuildRequest(@Nullable Boolean all) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Begin to rebuild",
      description =
          "Extracts articles anew from the texts that the graph keeps, by what rules and judgements"
              + " say now; no source is read. The state and its events are those of a refresh, at the"
              + " address that the answer names. A rebuild that was ended goes on when another"
              + " begins, unless that is of all. One refresh or rebuild runs at a time. The role"
              + " write is needed.")
  @ApiResponse(
      responseCode = "202",
      description = "It has begun.",
      headers =
          @Header(
              name = "Location",
              description = "where its state is",
              schema = @Schema(type = "string", format = "uri-reference")))
  @ApiResponse(
      responseCode = "409",
      description = "This service is refreshing or rebuilding already.")
  @ApiResponse(responseCode = "423", description = "Another process is writing to the graph.")
  ResponseEntity<RefreshState> beginRebuild(@RequestBody RebuildRequest request) {
    return Refreshes.accepted(upkeep.rebuild(Boolean.TRUE.equals(request.all())));
  }
}
