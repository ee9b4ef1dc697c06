package org.relata.graph;

import org.relata.resolve.ResolvedStatement;

/**
 * Which edge a statement belongs to.
 *
 * @param id hash of the other three
 * @param subject where the edge starts; of a symmetric relation the end with the smaller
 *     identifier, so that a pair has one edge
 * @param relation its type
 * @param object where it ends
 */
record FactKey(String id, String subject, String relation, String object) {
  static FactKey of(ResolvedStatement statement) {
    String subject = statement.subject().entity().id();
    String object = statement.object().entity().id();
    return statement.relation().symmetric() && subject.compareTo(object) > 0
        ? of(object, statement.relation().name(), subject)
        : of(subject, statement.relation().name(), object);
  }

  private static FactKey of(String subject, String relation, String object) {
    return new FactKey(Digest.id(subject, relation, object), subject, relation, object);
  }
}
