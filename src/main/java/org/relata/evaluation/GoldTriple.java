package org.relata.evaluation;

import java.util.Set;
import org.relata.schema.EntityType;
import org.relata.schema.Modality;
import org.relata.schema.RelationType;

/**
 * What a sentence states according to its annotator.
 *
 * @param subject who
 * @param relation stands in which relation
 * @param object to whom or what
 * @param modality how it is presented
 * @param optional whether finding it counts neither for nor against
 */
record GoldTriple(
    Side subject, RelationType relation, Side object, Modality modality, boolean optional) {

  /**
   * One argument.
   *
   * @param name canonical name
   * @param names all names that are as good, normalised
   * @param type what it is
   */
  record Side(String name, Set<String> names, EntityType type) {
    Side {
      names = Set.copyOf(names);
    }

    boolean has(String normalised) {
      return names.contains(normalised);
    }
  }

  boolean negated() {
    return modality == Modality.NEGATED;
  }

  /** Tells whether it joins two names, in this direction. */
  boolean joins(String from, String to) {
    return subject.has(from) && object.has(to);
  }

  /** Tells whether it joins two names, in either direction. */
  boolean joinsEitherWay(String one, String other) {
    return joins(one, other) || joins(other, one);
  }
}
