package org.relata.api;

import java.net.URI;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.relata.graph.GraphException;
import org.relata.graph.GraphLockedException;
import org.relata.query.EntityMatch;
import org.relata.query.GraphUnavailableException;
import org.relata.query.InvalidQueryException;
import org.relata.query.NotInGraphException;
import org.relata.query.UnresolvedEntityException;
import org.relata.resolve.JudgementRefusedException;
import org.relata.resolve.JudgementsException;
import org.relata.source.SourcesException;
import org.relata.upkeep.RefreshRunningException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error as a problem of RFC 9457: what is wrong and what would be right, never a trace. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ProblemDetail invalid(InvalidQueryException e) {
    ProblemDetail problem =
        problem(HttpStatus.BAD_REQUEST, "invalid-parameter", "Invalid parameter", e);
    problem.setProperty("parameter", e.parameter());
    return problem;
  }

  /** The server refuses what is no UTF-8 when a parameter is first asked for. */
  @ExceptionHandler
  ProblemDetail undecodable(InvalidParameterException e) {
    return invalid(
        new InvalidQueryException(
            "query", "a parameter is no text in UTF-8, escaped byte by byte"));
  }

  @ExceptionHandler
  ProblemDetail unresolved(UnresolvedEntityException e) {
    ProblemDetail problem =
        e.ambiguous()
            ? problem(HttpStatus.CONFLICT, "ambiguous-entity", "Several entities have the name", e)
            : problem(HttpStatus.NOT_FOUND, "unknown-entity", "No entity has the name", e);
    List<EntityMatch> candidates = e.candidates();
    problem.setProperty("candidates", candidates);
    return problem;
  }

  @ExceptionHandler
  ProblemDetail missing(NotInGraphException e) {
    return problem(HttpStatus.NOT_FOUND, "not-in-graph", "Not in the graph", e);
  }

  @ExceptionHandler
  ProblemDetail refused(JudgementRefusedException e) {
    return problem(HttpStatus.CONFLICT, "judgement-refused", "The judgement contradicts others", e);
  }

  @ExceptionHandler
  ProblemDetail unusable(JudgementsException e) {
    LOG.warn("{}", e.getMessage());
    return problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "judgements-unusable",
        "The file of judgements cannot be used",
        e);
  }

  @ExceptionHandler
  ProblemDetail missing(MissingException e) {
    return problem(HttpStatus.NOT_FOUND, "not-here", "There is no such thing", e);
  }

  @ExceptionHandler
  ProblemDetail busy(RefreshRunningException e) {
    ProblemDetail problem =
        problem(HttpStatus.CONFLICT, "refresh-running", "A refresh or rebuild is under way", e);
    problem.setProperty("refresh", e.id());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail locked(GraphLockedException e) {
    return problem(HttpStatus.LOCKED, "graph-locked", "Another process writes to the graph", e);
  }

  @ExceptionHandler
  ProblemDetail wrongSources(SourcesException e) {
    LOG.warn("{}", e.getMessage());
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR, "wrong-sources", "The file of sources is wrong", e);
  }

  @ExceptionHandler
  ProblemDetail crowded(EventStreams.TooManyException e) {
    return problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-streams", "Too many follow events", e);
  }

  @ExceptionHandler
  ProblemDetail unavailable(GraphException e) {
    LOG.warn("{}", e.getMessage());
    return problem(HttpStatus.SERVICE_UNAVAILABLE, "no-graph", "Neo4j does not answer", e);
  }

  @ExceptionHandler
  ProblemDetail unavailable(GraphUnavailableException e) {
    LOG.warn("{}", e.getMessage());
    return problem(HttpStatus.SERVICE_UNAVAILABLE, "no-graph", "Neo4j does not answer", e);
  }

  @ExceptionHandler
  ProblemDetail unexpected(RuntimeException e) {
    LOG.error("a request failed", e);
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.INTERNAL_SERVER_ERROR, "an error of relata's own; its log tells more");
    problem.setTitle("Internal error");
    return problem;
  }

  private static ProblemDetail problem(
      HttpStatus status, String type, String title, RuntimeException e) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, e.getMessage());
    problem.setType(URI.create("urn:relata:problem:" + type));
    problem.setTitle(title);
    return problem;
  }

  /** Says what is wrong with a body, in words that name no class. */
  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return handleExceptionInternal(e, invalid(BodyFault.of(e)), headers, status, request);
  }

  /** Names the parameter, which the general answer does not. */
  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String parameter = String.valueOf(e.getPropertyName());
    Class<?> type = e.getRequiredType();
    String wanted = type == null ? "another kind of value" : Wanted.describe(type);
    return handleExceptionInternal(
        e,
        invalid(new InvalidQueryException(parameter, "'" + e.getValue() + "' is not " + wanted)),
        headers,
        status,
        request);
  }
}
