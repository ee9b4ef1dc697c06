package org.relata.watch;

import org.jspecify.annotations.Nullable;

/**
 * What to watch; an entity, a relation or both.
 *
 * @param entity identifier, name, alias or ticker of an entity; none for any
 * @param with the entity at the other end; none for any
 * @param relation only facts of this relation, such as {@code SUPPLIES}; none for any
 * @param webhook http(s) address that changes are sent to; none to ask for them only
 */
public record WatchRequest(
    @Nullable String entity,
    @Nullable String with,
    @Nullable String relation,
    @Nullable String webhook) {
  /** The address may hold a secret, which has no place in a log. */
  @Override
  public String toString() {
    return "watch of " + entity + ", " + with + ", " + relation;
  }
}
