package org.relata.evaluation;

/** Says that a gold file or a file of statements cannot be used, where and why. */
public final class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates one with a message that names the file, the line and the remedy. */
  public EvaluationException(String message) {
    super(message);
  }

  /** Creates one with its cause. */
  public EvaluationException(String message, Throwable cause) {
    super(message, cause);
  }
}
