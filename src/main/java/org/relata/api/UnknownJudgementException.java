package org.relata.api;

/** An identifier that no judgement has. */
final class UnknownJudgementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownJudgementException(String id) {
    super("there is no judgement with the identifier '" + id + "'");
  }
}
