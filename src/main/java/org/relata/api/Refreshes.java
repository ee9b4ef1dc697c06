package org.relata.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relata.query.InvalidQueryException;
import org.relata.upkeep.RefreshState;
import org.relata.upkeep.SubmittedArticle;
import org.relata.upkeep.Upkeep;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Bringing the graph up to date, and how far that has come. */
@RestController
@RequestMapping(Refreshes.PATH)
@ConditionalOnBean(Upkeep.class)
@Tag(name = "Refreshes", description = "Bringing the graph up to date.")
final class Refreshes {
  static final String PATH = Entities.ROOT + "/refreshes";

  /** Whoever follows is sent no more than a few states a second. */
  private static final Duration PACE = Duration.ofMillis(250);

  private final Upkeep upkeep;
  private final EventStreams streams;

  Refreshes(Upkeep upkeep, EventStreams streams) {
    this.upkeep = upkeep;
    this.streams = streams;
  }

  /**
   * What is to be read.
   *
   * @param source the name of a source in the service's file of sources; with neither, all of them
   * @param article an article, in place of a source
   */
  record RefreshRequest(@Nullable String source, @Nullable SubmittedArticle article) {}

  /**
   * Refreshes and other runs.
   *
   * @param refreshes the newest first
   */
  record RefreshList(List<RefreshState> refreshes) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Begin to refresh",
      description =
          "Reads a source of the file that the service was started with, all of them for {}, or one"
              + " article that comes with the request. One refresh or rebuild runs at a time. The role"
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
  ResponseEntity<RefreshState> beginRefresh(@RequestBody RefreshRequest request) {
    String source =
        request.source() == null || request.source().isBlank() ? null : request.source();
    SubmittedArticle article = request.article();
    if (source != null && article != null) {
      throw new InvalidQueryException("source", "give either a source or an article");
    }
    return accepted(article == null ? upkeep.refresh(source) : upkeep.submit(article));
  }

  /** Says that a run has begun, and where its state is. */
  static ResponseEntity<RefreshState> accepted(RefreshState begun) {
    return ResponseEntity.accepted().location(URI.create(PATH + "/" + begun.id())).body(begun);
  }

  @GetMapping
  @Operation(
      summary = "The last refreshes",
      description =
          "And other runs that changed the graph, of this service or of commands, the newest first.")
  @ApiResponse(responseCode = "200")
  RefreshList refreshes(
      @Parameter(description = "at most so many, 1 to 100") @RequestParam(defaultValue = "20")
          int limit) {
    return new RefreshList(upkeep.list(limit));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One refresh", description = "How far it has come, or how it ended.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "404", description = "There is no such refresh.")
  RefreshState refresh(
      @Parameter(description = "the refresh's identifier, as answers give it") @PathVariable
          String id) {
    return upkeep.find(id).orElseThrow(() -> new MissingException("refresh", id));
  }

  @GetMapping(path = "/{id}" + EventStreams.PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "The progress of a refresh, as it goes on",
      description =
          "Server-sent events: 'progress' with the state as it is, first at once and then as it"
              + " changes, a few times a second at most; last 'report' with the state at the end,"
              + " and the stream ends. Who was cut off asks again and misses nothing that counts.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string", description = "events, each with a RefreshState")))
  @ApiResponse(responseCode = "404", description = "There is no such refresh.")
  @ApiResponse(responseCode = "429", description = "Too many clients follow events already.")
  SseEmitter refreshEvents(
      @Parameter(description = "the refresh's identifier, as answers give it") @PathVariable
          String id) {
    RefreshState first = refresh(id);
    return streams.open(stream -> follow(first, stream));
  }

  private void follow(RefreshState first, EventStreams.Stream stream)
      throws IOException, InterruptedException {
    RefreshState state = first;
    while (!state.ended()) {
      stream.send("progress", state);
      Thread.sleep(PACE.toMillis());
      RefreshState next = upkeep.awaitChange(state, EventStreams.BEAT);
      while (next.equals(state)) {
        stream.beat();
        next = upkeep.awaitChange(state, EventStreams.BEAT);
      }
      state = next;
    }
    stream.send("report", state);
  }
}
