package org.relata.traffic;

/** Says why the service cannot be measured, and what to do about it. */
public final class TrafficException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TrafficException(String message) {
    super(message);
  }

  TrafficException(String message, Throwable cause) {
    super(message, cause);
  }
}
