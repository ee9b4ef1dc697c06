package org.relata.resolve;

/** Says what is wrong with a file of judgements, where, and what to do; a line for each fault. */
public sealed class JudgementsException extends RuntimeException permits JudgementRefusedException {
  private static final long serialVersionUID = 1L;

  JudgementsException(String message) {
    super(message);
  }
}
