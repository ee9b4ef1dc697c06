package org.relata.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What dated articles state of an entity, or of two, over time.
 *
 * @param entity the entity
 * @param other the other one, if that was asked
 * @param complete whether all statements are here; false if there are more than were asked for
 * @param statements the statements with their sentences and articles, the newest first
 */
public record Timeline(
    EntitySummary entity,
    @Nullable EntitySummary other,
    boolean complete,
    List<ArticleDetails.Statement> statements) {
  /** Copies the list. */
  public Timeline {
    statements = List.copyOf(statements);
  }
}
