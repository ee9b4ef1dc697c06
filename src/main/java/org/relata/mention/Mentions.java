package org.relata.mention;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that an article mentions.
 *
 * @param bySentence the mentions of each sentence in textual order, not overlapping
 * @param listings tickers found
 * @param offices titles that name a body
 * @param aliases for each name the other forms it has in the article
 */
public record Mentions(
    List<List<Mention>> bySentence,
    List<Listing> listings,
    List<Office> offices,
    Map<String, Set<String>> aliases) {
  /** Copies the collections. */
  public Mentions {
    bySentence = bySentence.stream().map(List::copyOf).toList();
    listings = List.copyOf(listings);
    offices = List.copyOf(offices);
    aliases = Map.copyOf(aliases);
  }
}
