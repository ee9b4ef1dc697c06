package org.relata.query;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds entities by what users call them. */
final class Names {
  /** Enough for every match that matters, even for one letter. */
  private static final int CANDIDATES = 500;

  private static final int MOST_SUGGESTED = 5;

  private final GraphReader reader;

  Names(GraphReader reader) {
    this.reader = reader;
  }

  List<EntityMatch> search(String text, Set<String> types, int limit) {
    String lucene = SearchText.toLucene(text);
    if (lucene.isEmpty()) {
      return List.of();
    }
    return reader.list(
        Cypher.ENTITY_SEARCH,
        List.of(),
        Map.of(
            "lucene",
            lucene,
            "folded",
            text.strip().toLowerCase(java.util.Locale.ROOT),
            "types",
            List.copyOf(types),
            "candidates",
            CANDIDATES,
            "limit",
            limit),
        Rows::match);
  }

  /**
   * Returns the one entity that a user means: that identifier, else that canonical name, else that
   * alias or ticker.
   *
   * @throws UnresolvedEntityException if there is none or several
   */
  EntitySummary resolve(String reference) {
    List<EntitySummary> byId =
        reader.list(
            Cypher.ENTITY_BY_ID,
            List.of(),
            Map.of("id", reference.strip()),
            row -> Rows.entity(row.get("entity")));
    if (!byId.isEmpty()) {
      return byId.get(0);
    }
    List<EntityMatch> matches = search(reference, Set.of(), MOST_SUGGESTED);
    List<EntityMatch> exact = matches.stream().filter(m -> m.match().equals("name")).toList();
    if (exact.isEmpty()) {
      exact = matches.stream().filter(EntityMatch::isOtherName).toList();
    }
    if (exact.size() != 1) {
      throw new UnresolvedEntityException(
          reference, exact.size() > 1, exact.size() > 1 ? exact : matches);
    }
    return exact.get(0).entity();
  }
}
