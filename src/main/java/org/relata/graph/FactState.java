package org.relata.graph;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Notice.Standing;
import org.relata.schema.Modality;

/**
 * What the graph says of a fact before or after a transaction, as far as watches ask.
 *
 * @param standing how well it is supported
 * @param publishers independent sources
 * @param firstSeen date of the earliest dated article
 * @param lastSeen date of the latest dated article
 * @param modalities those of its statements
 */
record FactState(
    Standing standing,
    long publishers,
    @Nullable LocalDate firstSeen,
    @Nullable LocalDate lastSeen,
    Set<Modality> modalities) {
  static FactState of(Fact fact, Set<Modality> modalities) {
    return new FactState(
        new Standing(fact.confidence(), fact.statements(), fact.denied()),
        fact.publishers(),
        fact.firstSeen(),
        fact.lastSeen(),
        modalities);
  }
}
