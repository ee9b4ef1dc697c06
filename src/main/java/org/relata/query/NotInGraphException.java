package org.relata.query;

/** An identifier that the graph does not have. */
public final class NotInGraphException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotInGraphException(String kind, String id) {
    super("the graph has no " + kind + " with the identifier '" + id + "'");
  }
}
