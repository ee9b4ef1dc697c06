package org.relata.graph;

/** Says that the graph cannot be used, why, and what to do about it; fit to be shown to users. */
public final class GraphException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates one with a message that names the server or file and the remedy. */
  public GraphException(String message) {
    super(message);
  }

  /** Creates one with its cause. */
  public GraphException(String message, Throwable cause) {
    super(message, cause);
  }
}
