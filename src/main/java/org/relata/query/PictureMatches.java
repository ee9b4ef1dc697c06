package org.relata.query;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Ranks what the full-text index offers for a text by what a picture has of it, as {@code
 * entity-search.cypher} does.
 */
final class PictureMatches {
  /** What sets a match before another, the last first. */
  private static final List<Set<String>> TIERS =
      List.of(
          Set.of("similar"),
          Set.of("words"),
          Set.of("prefix"),
          EntityMatch.BY_OTHER_NAME,
          Set.of(EntityMatch.BY_NAME));

  private final EntityTable entities;
  private final String folded;
  private final Best<Match> best;

  private record Match(int entity, String match, int tier, double weight) {}

  /**
   * @param text what was searched for
   * @param limit how many matches at most
   */
  PictureMatches(EntityTable entities, String text, int limit) {
    this.entities = entities;
    this.folded = fold(text.strip());
    best =
        new Best<>(
            limit,
            Comparator.comparingInt(Match::tier)
                .thenComparingDouble(Match::weight)
                .reversed()
                .thenComparingInt(Match::entity));
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * Takes an entity into account.
   *
   * @param score how well its names fit
   */
  void offer(int entity, double score) {
    String match = match(entity);
    double weight = score * Math.log(2.0 + entities.degree(entity));
    best.offer(new Match(entity, match, tier(match), weight));
  }

  private String match(int entity) {
    String name = fold(entities.name(entity));
    if (name.equals(folded)) {
      return EntityMatch.BY_NAME;
    }
    List<String> aliases = entities.aliases(entity).stream().map(PictureMatches::fold).toList();
    if (aliases.contains(folded)) {
      return "alias";
    }
    if (isTicker(fold(entities.ticker(entity)))) {
      return "ticker";
    }
    if (name.startsWith(folded) || aliases.stream().anyMatch(alias -> alias.startsWith(folded))) {
      return "prefix";
    }
    boolean within =
        name.contains(folded) || aliases.stream().anyMatch(alias -> alias.contains(folded));
    return within ? "words" : "similar";
  }

  private boolean isTicker(String ticker) {
    return ticker.equals(folded) || ticker.substring(ticker.lastIndexOf(':') + 1).equals(folded);
  }

  private static int tier(String match) {
    int tier = 0;
    while (!TIERS.get(tier).contains(match)) {
      tier++;
    }
    return tier;
  }

  /** Returns the best matches, the best first. */
  List<EntityMatch> inOrder() {
    return best.inOrder().stream()
        .map(
            match ->
                new EntityMatch(
                    entities.summary(match.entity()),
                    entities.aliases(match.entity()),
                    match.match()))
        .toList();
  }
}
