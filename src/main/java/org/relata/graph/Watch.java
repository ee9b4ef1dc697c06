package org.relata.graph;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to hear of: facts of an entity, of two, of a relation.
 *
 * @param id made up for each
 * @param entity identifier of an entity that facts have at one end; null for any
 * @param other identifier of the entity at the other end; null for any
 * @param relation what facts are; null for any
 * @param webhook where changes are sent to; null for nowhere
 * @param secret what sent changes are signed with; null where none are sent
 * @param created when it was made
 * @param delivered the last notice that was sent, by its number
 * @param failing why the last sending failed, or null where it did not
 */
public record Watch(
    String id,
    @Nullable String entity,
    @Nullable String other,
    @Nullable String relation,
    @Nullable URI webhook,
    @Nullable String secret,
    Instant created,
    long delivered,
    @Nullable String failing) {
  /** Checks that something is watched. */
  public Watch {
    if (entity == null && (relation == null || other != null)) {
      throw new IllegalArgumentException(
          "watch " + id + " is of no entity and no relation; it needs one");
    }
    if ((webhook == null) != (secret == null)) {
      throw new IllegalArgumentException("watch " + id + " needs a secret with its webhook");
    }
  }

  /** Tells whether it wants to hear of a fact. */
  boolean wants(String factRelation, String subject, String object) {
    return (relation == null || relation.equals(factRelation))
        && (entity == null || meets(entity, other, subject, object));
  }

  private static boolean meets(String one, @Nullable String two, String subject, String object) {
    return (one.equals(subject) && (two == null || two.equals(object)))
        || (one.equals(object) && (two == null || two.equals(subject)));
  }

  /** A secret has no place in a log, and an address may hold one. */
  @Override
  public String toString() {
    return "watch " + id;
  }
}
