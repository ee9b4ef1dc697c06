package org.relata.query;

import java.util.List;

/**
 * An entity that a search found.
 *
 * @param entity the entity
 * @param aliases its other names
 * @param match what matched, from best to weakest: {@code name}, {@code alias}, {@code ticker},
 *     {@code prefix}, {@code words} or {@code similar}
 */
public record EntityMatch(EntitySummary entity, List<String> aliases, String match) {
  /** Copies the list. */
  public EntityMatch {
    aliases = List.copyOf(aliases);
  }

  /** Tells whether the text searched for is one of the entity's names. */
  boolean isExact() {
    return match.equals("name") || isOtherName();
  }

  /** Tells whether the text searched for is another name than the canonical one. */
  boolean isOtherName() {
    return match.equals("alias") || match.equals("ticker");
  }
}
