package org.relata.query;

import java.time.LocalDate;

/** An identifier that the graph does not have. */
public final class NotInGraphException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotInGraphException(String kind, String id) {
    super("the graph has no " + kind + " with the identifier '" + id + "'");
  }

  NotInGraphException(String kind, String id, LocalDate asOf) {
    super("as of %s the graph has no %s with the identifier '%s'".formatted(asOf, kind, id));
  }
}
