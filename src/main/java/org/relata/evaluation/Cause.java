package org.relata.evaluation;

/** Why a statement was missed, or what is wrong with one that was found. */
public enum Cause {
  /** An argument is not among the mentions of the sentence. */
  ARGUMENT_NOT_MENTIONED("argument not mentioned"),
  /** Both are mentioned, but the relation cannot hold between the types they were given. */
  ARGUMENT_MISTYPED("argument mistyped"),
  /** Both are mentioned, and nothing of the sentence was found to join them so. */
  NO_RULE("mentioned, but no rule"),
  /** Not found, and the mentions are not known. */
  NOT_FOUND("not found"),
  /** The two are joined by another relation. */
  WRONG_RELATION("wrong relation"),
  /** The relation is right, but the other way round. */
  WRONG_DIRECTION("wrong direction"),
  /** Denied where the sentence states it, or stated where it denies it. */
  WRONG_POLARITY("wrong polarity"),
  /** The sentence says nothing of the two. */
  NOT_STATED("wrong");

  private final String label;

  Cause(String label) {
    this.label = label;
  }

  /** Returns the words for readers. */
  public String label() {
    return label;
  }
}
