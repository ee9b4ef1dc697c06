package org.relata.benchmark;

/** Says why a benchmark cannot be run, and what to do about it. */
public final class BenchmarkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates one with a message that names the input and the remedy. */
  public BenchmarkException(String message) {
    super(message);
  }

  /** Creates one with its cause. */
  public BenchmarkException(String message, Throwable cause) {
    super(message, cause);
  }
}
