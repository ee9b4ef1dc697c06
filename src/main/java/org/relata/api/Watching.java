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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Notice;
import org.relata.query.InvalidQueryException;
import org.relata.watch.NewestNotices;
import org.relata.watch.WatchRequest;
import org.relata.watch.WatchState;
import org.relata.watch.Watches;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What people want to hear of when the graph changes. */
@RestController
@RequestMapping(Watching.PATH)
@ConditionalOnBean(Watches.class)
@Tag(name = "Watches", description = "Hearing of what changes.")
final class Watching {
  static final String PATH = Entities.ROOT + "/watches";

  private static final int AT_ONCE = 100;
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Watches watches;
  private final EventStreams streams;

  Watching(Watches watches, EventStreams streams) {
    this.watches = watches;
    this.streams = streams;
  }

  /**
   * What is watched.
   *
   * @param watches the oldest first
   */
  record WatchList(List<WatchState> watches) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Watch an entity, a pair, relations, or what a question about these finds",
      description =
          "From now on, whatever changes one of the facts is noted, and whatever makes a fact one of"
              + " them or no longer one: those that the entity's relations are answered with under"
              + " the same conditions, but for facts that are only denied. The answer has the secret"
              + " that messages to the webhook are signed with, this once. The role write is needed.")
  @ApiResponse(
      responseCode = "201",
      description = "It is watched.",
      headers =
          @Header(
              name = "Location",
              description = "where the watch is",
              schema = @Schema(type = "string", format = "uri-reference")))
  @NamesEntities
  ResponseEntity<WatchState> addWatch(@RequestBody WatchRequest request) {
    WatchState watch = watches.add(request);
    return ResponseEntity.created(URI.create(PATH + "/" + watch.id())).body(watch);
  }

  @GetMapping
  @Operation(summary = "All watches", description = "The oldest first, without their secrets.")
  @ApiResponse(responseCode = "200")
  WatchList watches() {
    return new WatchList(watches.all());
  }

  @GetMapping("/newest")
  @Operation(
      summary = "The newest changes of what is watched",
      description =
          "What the events of watches told last, of the last 30 days, the newest first: of one"
              + " watch, of several, or of all.")
  @ApiResponse(responseCode = "200")
  NewestNotices newestNotices(
      @Parameter(description = "identifiers of watches; none for all")
          @RequestParam(defaultValue = "")
          Set<String> watch,
      @Parameter(description = "at most so many, 1 to 500") @RequestParam(defaultValue = "50")
          int limit) {
    return watches.newest(watch, limit);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One watch", description = "What it is of, and whether its webhook answers.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "404", description = "There is no such watch.")
  WatchState watch(
      @Parameter(description = "the watch's identifier, as answers give it") @PathVariable
          String id) {
    return watches.find(id).orElseThrow(() -> new MissingException("watch", id));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Watch no longer",
      description = "Removes a watch and what it has to tell. The role write is needed.")
  @ApiResponse(responseCode = "204", description = "It is gone.")
  @ApiResponse(responseCode = "404", description = "There is no such watch.")
  void removeWatch(
      @Parameter(description = "the watch's identifier, as answers give it") @PathVariable
          String id) {
    if (!watches.remove(id)) {
      throw new MissingException("watch", id);
    }
  }

  @GetMapping(path = "/{id}" + EventStreams.PATH, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "What changes of what is watched",
      description =
          "Server-sent events: 'new' of a fact that is one of those watched and was not, 'changed'"
              + " of one that stays one, and 'vanished' of one that is none any more, each with the"
              + " fact as the graph had it before and has it after: those of the last 30 days, then each as it comes, until the watch is"
              + " removed. With the header Last-Event-ID only those after that one.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string", description = "events, each with a change")))
  @ApiResponse(responseCode = "404", description = "There is no such watch.")
  @ApiResponse(responseCode = "429", description = "Too many clients follow events already.")
  SseEmitter watchEvents(
      @Parameter(description = "the watch's identifier, as answers give it") @PathVariable
          String id,
      @Parameter(description = "the last event that the client has")
          @RequestHeader(name = "Last-Event-ID", required = false)
          @Nullable String lastEventId) {
    watch(id);
    long after = number(lastEventId);
    return streams.open(stream -> follow(id, after, stream));
  }

  private static long number(@Nullable String lastEventId) {
    try {
      return lastEventId == null || lastEventId.isBlank() ? 0 : Long.parseLong(lastEventId.strip());
    } catch (NumberFormatException e) {
      throw new InvalidQueryException(
          "Last-Event-ID", "'" + lastEventId + "' is no event of this stream");
    }
  }

  private void follow(String id, long after, EventStreams.Stream stream)
      throws IOException, InterruptedException {
    long last = after;
    long beat = System.nanoTime();
    // its client is to see that the stream is open
    stream.beat();
    while (true) {
      List<Notice> some = watches.notices(id, last, AT_ONCE);
      for (Notice notice : some) {
        stream.send(notice.number(), notice.kind(), notice);
        last = notice.number();
      }
      if (some.isEmpty()) {
        Thread.sleep(LOOK.toMillis());
      }
      if (System.nanoTime() - beat > EventStreams.BEAT.toNanos()) {
        if (watches.find(id).isEmpty()) {
          return;
        }
        stream.beat();
        beat = System.nanoTime();
      }
    }
  }
}
