package org.relata.query;

/** The server did not answer by a deadline; what was asked for is to be done without. */
final class LateException extends Exception {
  private static final long serialVersionUID = 1L;

  LateException(String message) {
    super(message);
  }

  LateException(String message, Throwable cause) {
    super(message, cause);
  }
}
