package org.relata.api;

/** An identifier that the service does not have. */
final class MissingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingException(String kind, String id) {
    super("there is no " + kind + " with the identifier '" + id + "'");
  }
}
