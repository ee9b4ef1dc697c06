package org.relata.query;

/** Neo4j cannot be reached, refused the login or took too long. */
public final class GraphUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GraphUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
