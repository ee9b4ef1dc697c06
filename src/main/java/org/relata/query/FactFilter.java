package org.relata.query;

import java.util.BitSet;
import java.util.Collection;

/** Which facts of a picture a question is about. */
final class FactFilter {
  private final FactTable facts;
  private final BitSet chosen = new BitSet();
  private final BitSet symmetric = new BitSet();
  private final double minConfidence;
  private final boolean admitsAll;

  /**
   * @param chosen names of the relations asked for
   * @param symmetric names of the relations without direction
   * @param minConfidence only facts at least so sure, 0 for all
   */
  FactFilter(
      Picture picture,
      Collection<String> chosen,
      Collection<String> symmetric,
      double minConfidence) {
    this.facts = picture.facts();
    this.minConfidence = minConfidence;
    for (int relation = 0; relation < picture.relations().size(); relation++) {
      this.chosen.set(relation, chosen.contains(picture.relations().get(relation)));
      this.symmetric.set(relation, symmetric.contains(picture.relations().get(relation)));
    }
    admitsAll = minConfidence <= 0 && this.chosen.cardinality() == picture.relations().size();
  }

  /** Tells whether the fact is of a relation asked for, and sure enough. */
  boolean admits(int fact) {
    return admitsAll || chosen.get(facts.relation(fact)) && facts.confidence(fact) >= minConfidence;
  }

  /**
   * Tells whether the fact can be read from an entity.
   *
   * @param outward whether the entity has to be its subject, otherwise its object; those of
   *     relations without direction always can
   */
  boolean isDirected(int fact, int entity, boolean outward) {
    return symmetric.get(facts.relation(fact))
        || (outward ? facts.subject(fact) : facts.object(fact)) == entity;
  }
}
