package org.relata.resolve;

/** A judgement cannot be added to those that there are; the message says why and what helps. */
public final class JudgementRefusedException extends JudgementsException {
  private static final long serialVersionUID = 1L;

  JudgementRefusedException(String message) {
    super(message);
  }
}
