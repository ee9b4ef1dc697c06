package org.relata.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.relata.query.JudgementList;
import org.relata.query.JudgementSummary;
import org.relata.query.Queries;
import org.relata.resolve.Judgement;
import org.relata.resolve.SharedJudgements;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people decide about names. It is written to their file and changes no graph by itself. */
@RestController
@ConditionalOnBean(SharedJudgements.class)
@RequestMapping(Judging.PATH)
@Tag(name = "Judgements", description = "What people decide about names.")
final class Judging {
  static final String PATH = Entities.ROOT + "/judgements";

  private final SharedJudgements judgements;
  private final Queries queries;

  Judging(SharedJudgements judgements, Queries queries) {
    this.judgements = judgements;
    this.queries = queries;
  }

  /**
   * A judgement that was made or undone.
   *
   * @param judgement what was decided
   * @param pending how many articles of the graph were extracted under other judgements than those
   *     that there are now; a rebuild, or a refresh that meets them, applies the judgements to them
   */
  record Judged(JudgementSummary judgement, long pending) {}

  @GetMapping
  @Operation(
      summary = "What people decided about names",
      description =
          "As the file of judgements has it now, and how much of the graph was made without it.")
  JudgementList list() {
    return queries.judgements();
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "One judgement",
      description = "As the file of judgements has it now; of several by one identifier the first.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "404", description = "There is no such judgement.")
  JudgementSummary one(
      @Parameter(description = "the judgement's identifier, as answers give it") @PathVariable
          String id) {
    return judgements.now().all().stream()
        .filter(judgement -> judgement.id().equals(id))
        .findFirst()
        .map(JudgementSummary::of)
        .orElseThrow(() -> new MissingException("judgement", id));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Decide what names mean",
      description =
          "Writes a judgement to the file of judgements, with the time and, as its author, the name"
              + " of the key or, without keys, of the user who runs the service. The graph follows"
              + " with the next refresh, as far as that meets the articles concerned, or as a"
              + " whole with a rebuild.")
  @ApiResponse(responseCode = "201", description = "The judgement is written; Location names it.")
  @ApiResponse(responseCode = "200", description = "The same was decided before; nothing changed.")
  @ApiResponse(
      responseCode = "409",
      description = "The judgement contradicts others; the detail names them.")
  ResponseEntity<Judged> judge(@RequestBody Decision decision, @Nullable Principal author) {
    Judgement judgement = decision.by(nameOf(author), now());
    boolean added = judgements.add(judgement);
    Judged answer = judged(judgement);
    return added
        ? ResponseEntity.created(URI.create(PATH + "/" + judgement.id())).body(answer)
        : ResponseEntity.ok(answer);
  }

  @DeleteMapping("/{id}")
  @Operation(
      summary = "Undo a judgement",
      description =
          "Takes it out of the file of judgements, as if it had never been made. The graph follows"
              + " as with a new judgement.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "404", description = "There is no such judgement.")
  Judged undo(
      @Parameter(description = "the judgement's identifier, as answers give it") @PathVariable
          String id) {
    return judged(judgements.remove(id).orElseThrow(() -> new MissingException("judgement", id)));
  }

  private Judged judged(Judgement judgement) {
    return new Judged(JudgementSummary.of(judgement), queries.judgements().pending());
  }

  private static String nameOf(@Nullable Principal author) {
    return author == null ? System.getProperty("user.name", "") : author.getName();
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
