package org.relata.query;

/** A parameter is out of its range or has no meaning; the message says what would be right. */
public final class InvalidQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;

  /**
   * Creates one.
   *
   * @param parameter the parameter's name
   * @param message what is wrong with it, without its name
   */
  public InvalidQueryException(String parameter, String message) {
    super(parameter + ": " + message);
    this.parameter = parameter;
  }

  /** Returns the parameter's name. */
  public String parameter() {
    return parameter;
  }
}
