package org.relata.schema;

/** Says that a knowledge file (ontology, gazetteer, triggers) cannot be used, where and why. */
public final class OntologyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates one with a message that names the file, the entry and the remedy. */
  public OntologyException(String message) {
    super(message);
  }

  /** Creates one with its cause. */
  public OntologyException(String message, Throwable cause) {
    super(message, cause);
  }
}
