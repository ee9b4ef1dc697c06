package org.relata.watch;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Watch;

/**
 * What is watched.
 *
 * @param id its identifier
 * @param entity identifier of the entity, if it is of one
 * @param with identifier of the entity at the other end, if it is of two
 * @param relation the relation, if it is of one
 * @param webhook where changes are sent to, its path left out, for that may be a secret
 * @param secret what they are signed with; only in the answer that makes the watch
 * @param created when it was made
 * @param failing why the last sending failed, if it did
 */
public record WatchState(
    String id,
    @Nullable String entity,
    @Nullable String with,
    @Nullable String relation,
    @Nullable String webhook,
    @Nullable String secret,
    Instant created,
    @Nullable String failing) {
  static WatchState of(Watch watch) {
    return new WatchState(
        watch.id(),
        watch.entity(),
        watch.other(),
        watch.relation(),
        host(watch.webhook()),
        null,
        watch.created(),
        watch.failing());
  }

  static WatchState withSecret(Watch watch) {
    WatchState state = of(watch);
    return new WatchState(
        state.id,
        state.entity,
        state.with,
        state.relation,
        state.webhook,
        watch.secret(),
        state.created,
        state.failing);
  }

  /** A secret has no place in a log. */
  @Override
  public String toString() {
    return "watch " + id;
  }

  private static @Nullable String host(@Nullable URI webhook) {
    return webhook == null ? null : webhook.getScheme() + "://" + webhook.getAuthority() + "/…";
  }
}
