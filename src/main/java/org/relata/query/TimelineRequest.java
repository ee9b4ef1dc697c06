package org.relata.query;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an entity's history is asked for.
 *
 * @param entity identifier, name, alias or ticker
 * @param with only what is stated between the entity and this one; null for any
 * @param relations only statements of these relations; empty for all
 * @param from only articles of this day or later
 * @param to only articles of this day or earlier
 * @param asOf only articles published until this day, as {@code to}; null for now
 * @param limit how many statements at most, 1 to {@value Queries#MAX_STATEMENTS}
 */
public record TimelineRequest(
    String entity,
    @Nullable String with,
    Set<String> relations,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate asOf,
    int limit) {
  /** Number of statements when none is asked for. */
  public static final int DEFAULT_LIMIT = 100;

  /** Returns the last day that is asked for; null for none. */
  @Nullable LocalDate until() {
    return to == null || (asOf != null && asOf.isBefore(to)) ? asOf : to;
  }

  /**
   * Checks every parameter against its limits.
   *
   * @throws InvalidQueryException naming the parameter and its range
   */
  public TimelineRequest {
    Limits.text("entity", entity);
    if (with != null) {
      Limits.text("with", with);
    }
    Limits.inOrder(from, to);
    Limits.within("limit", limit, 1, Queries.MAX_STATEMENTS);
    relations = Set.copyOf(relations);
  }
}
