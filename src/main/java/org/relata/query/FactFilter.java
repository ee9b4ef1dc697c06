package org.relata.query;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

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
    this(picture.facts(), picture.relations(), chosen, symmetric, minConfidence);
  }

  private FactFilter(
      FactTable facts,
      List<String> relations,
      Collection<String> chosen,
      Collection<String> symmetric,
      double minConfidence) {
    this.facts = facts;
    this.minConfidence = minConfidence;
    for (int relation = 0; relation < relations.size(); relation++) {
      this.chosen.set(relation, chosen.contains(relations.get(relation)));
      this.symmetric.set(relation, symmetric.contains(relations.get(relation)));
    }
    admitsAll = minConfidence <= 0 && this.chosen.cardinality() == relations.size();
  }

  /** Returns a filter of what is only denied in a picture. */
  static FactFilter ofDenied(
      Picture picture, Collection<String> chosen, Collection<String> symmetric) {
    return new FactFilter(picture.denied().facts(), picture.relations(), chosen, symmetric, 0);
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
