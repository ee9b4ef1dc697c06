package org.relata.sentence;

import java.util.List;

/**
 * A basic Universal Dependencies tree over units.
 *
 * @param heads for each unit the index of its head, -1 for a root
 * @param relations for each unit its relation to the head, such as {@code nsubj} or {@code nmod}
 */
public record Dependencies(List<Integer> heads, List<String> relations) {
  /** Checks that each unit has a head and a relation. */
  public Dependencies {
    if (heads.size() != relations.size()) {
      throw new IllegalArgumentException(
          heads.size() + " heads but " + relations.size() + " relations");
    }
    heads = List.copyOf(heads);
    relations = List.copyOf(relations);
  }
}
