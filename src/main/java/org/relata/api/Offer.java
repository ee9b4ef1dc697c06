package org.relata.api;

import org.jspecify.annotations.Nullable;
import org.relata.query.Queries;
import org.relata.resolve.SharedJudgements;
import org.relata.upkeep.Upkeep;
import org.relata.watch.Watches;

/**
 * What a service offers; all of it stays the caller's.
 *
 * @param queries answers questions; with judgements, explains entities by them
 * @param upkeep refreshes; null where nobody may ask for that
 * @param watches tell of changes; null where nobody may watch
 * @param judgements what people decided about names; null where nobody may
 */
public record Offer(
    Queries queries,
    @Nullable Upkeep upkeep,
    @Nullable Watches watches,
    @Nullable SharedJudgements judgements) {
  /** Has entities explained by the judgements. */
  public Offer {
    queries = judgements == null ? queries : queries.judgedBy(judgements::now);
  }

  /** Offers all but judgements. */
  public Offer(Queries queries, @Nullable Upkeep upkeep, @Nullable Watches watches) {
    this(queries, upkeep, watches, null);
  }

  /** Offers to answer questions and nothing else. */
  public static Offer of(Queries queries) {
    return new Offer(queries, null, null);
  }
}
