package org.relata.query;

import java.util.List;
import java.util.Set;

/**
 * An entity that a search found.
 *
 * @param entity the entity
 * @param aliases its other names
 * @param match what matched, from best to weakest: {@code id}, {@code name}, {@code alias}, {@code
 *     ticker}, {@code prefix}, {@code words} or {@code similar}
 */
public record EntityMatch(EntitySummary entity, List<String> aliases, String match) {
  static final String BY_ID = "id";
  static final String BY_NAME = "name";
  static final Set<String> BY_OTHER_NAME = Set.of("alias", "ticker");

  /** Copies the list. */
  public EntityMatch {
    aliases = List.copyOf(aliases);
  }
}
