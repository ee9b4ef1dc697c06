package org.relata.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an entity's facts: those with the most independent publishers first, then the newest,
 * then by identifier.
 *
 * @param entity whose facts
 * @param other with whom, if that was asked
 * @param facts the facts
 * @param next the cursor of the next page; null on the last one
 */
public record FactPage(
    EntitySummary entity, @Nullable EntitySummary other, List<Fact> facts, @Nullable String next) {
  /** Copies the list. */
  public FactPage {
    facts = List.copyOf(facts);
  }
}
