package org.relata.access;

/** The file of keys is wrong or cannot be read or written; the message says why and what helps. */
public final class KeysException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeysException(String message) {
    super(message);
  }
}
