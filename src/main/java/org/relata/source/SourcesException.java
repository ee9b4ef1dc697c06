package org.relata.source;

/** Says what is wrong with a file of sources, where, and what to do; a line for each fault. */
public final class SourcesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SourcesException(String message) {
    super(message);
  }
}
