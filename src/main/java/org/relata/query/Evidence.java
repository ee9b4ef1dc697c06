package org.relata.query;

import java.util.List;

/**
 * A fact with everything that supports or denies it.
 *
 * @param fact the fact; its quotes are the {@code statements}
 * @param complete whether all statements are here; false above {@value Queries#MAX_STATEMENTS}
 */
public record Evidence(Fact fact, boolean complete) {
  /** Returns all sentences, supporting ones first, then the surest, then the newest. */
  public List<Quote> quotes() {
    return fact.quotes();
  }
}
