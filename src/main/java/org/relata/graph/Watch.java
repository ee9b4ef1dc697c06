package org.relata.graph;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to hear of.
 *
 * @param id made up for each
 * @param watched which facts
 * @param webhook where changes are sent to; null for nowhere
 * @param secret what sent changes are signed with; null where none are sent
 * @param created when it was made
 * @param delivered the last notice that was sent, by its number
 * @param failing why the last sending failed, or null where it did not
 */
public record Watch(
    String id,
    Watched watched,
    @Nullable URI webhook,
    @Nullable String secret,
    Instant created,
    long delivered,
    @Nullable String failing) {
  /** Checks that what is sent can be signed. */
  public Watch {
    if ((webhook == null) != (secret == null)) {
      throw new IllegalArgumentException("watch " + id + " needs a secret with its webhook");
    }
  }

  /** A secret has no place in a log, and an address may hold one. */
  @Override
  public String toString() {
    return "watch " + id;
  }
}
