package org.relata.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.query.ExportFormat;
import org.relata.query.NeighbourhoodRequest;
import org.relata.query.Queries;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** The graph for other programs. */
@RestController
@RequestMapping(Exports.PATH)
@Tag(name = "Export", description = "The graph for other programs.")
final class Exports {
  static final String PATH = Entities.ROOT + "/export";

  private final Queries queries;

  Exports(Queries queries) {
    this.queries = queries;
  }

  @GetMapping
  @Operation(
      summary = "The whole graph, or what surrounds an entity",
      description =
          "Entities and facts, streamed. A neighbourhood is chosen as by its own operation, and"
              + " has all facts among its entities.")
  @ApiResponse(responseCode = "200")
  @NamesEntities
  void export(
      @Parameter(description = "what to write; the tables have a head line") @RequestParam
          ExportFormat format,
      @Parameter(description = "whose surroundings; none for the whole graph")
          @RequestParam(required = false)
          @Nullable String entity,
      @Parameter(description = "of the surroundings, 1 to 3") @RequestParam(defaultValue = "1")
          int depth,
      @Parameter(description = "of the surroundings, 1 to 300") @RequestParam(defaultValue = "300")
          int nodes,
      @Parameter(description = "only surroundings by facts of these relations")
          @RequestParam(defaultValue = "")
          Set<String> relation,
      @AsOf @RequestParam(required = false) @Nullable LocalDate asOf,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    // a tag is made of the whole answer, which would have to be held in memory
    ShallowEtagHeaderFilter.disableContentCaching(request);
    response.setContentType(format.mediaType());
    response.setCharacterEncoding("UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("relata." + format.extension())
            .build()
            .toString());
    queries.export(
        format,
        entity == null ? null : new NeighbourhoodRequest(entity, depth, nodes, relation, 0, asOf),
        asOf,
        response.getOutputStream());
  }
}
