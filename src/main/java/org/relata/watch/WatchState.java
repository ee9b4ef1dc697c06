package org.relata.watch;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Watch;
import org.relata.graph.Watched;

/**
 * What is watched.
 *
 * @param id its identifier
 * @param entity identifier of the entity, if it is of one
 * @param entityName what that is called now, if the graph has it still
 * @param with identifier of the entity at the other end, if it is of two
 * @param withName what that is called now, if the graph has it still
 * @param relation the relations, if it is of some only
 * @param direction {@code out} or {@code in}, if not any
 * @param modality that of one of a fact's statements, if it has to be one
 * @param minConfidence how sure facts have to be, if they have to
 * @param minPublishers of how many independent sources facts have to be, if they have to
 * @param from facts have to be last stated on or after this day, if there is one
 * @param to facts have to be first stated on or before this day, if there is one
 * @param webhook where changes are sent to, its path left out, for that may be a secret
 * @param secret what they are signed with; only in the answer that makes the watch
 * @param created when it was made
 * @param failing why the last sending failed, if it did
 */
public record WatchState(
    String id,
    @Nullable String entity,
    @Nullable String entityName,
    @Nullable String with,
    @Nullable String withName,
    @Nullable List<String> relation,
    @Nullable String direction,
    @Nullable String modality,
    @Nullable Double minConfidence,
    @Nullable Integer minPublishers,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String webhook,
    @Nullable String secret,
    Instant created,
    @Nullable String failing) {
  /**
   * Returns a watch as others see it.
   *
   * @param names what entities are called by their identifiers
   */
  static WatchState of(Watch watch, Map<String, String> names) {
    return of(watch, names, null);
  }

  static WatchState withSecret(Watch watch, Map<String, String> names) {
    return of(watch, names, watch.secret());
  }

  private static WatchState of(Watch watch, Map<String, String> names, @Nullable String secret) {
    Watched watched = watch.watched();
    return new WatchState(
        watch.id(),
        watched.entity(),
        name(watched.entity(), names),
        watched.other(),
        name(watched.other(), names),
        watched.relations().isEmpty() ? null : List.copyOf(watched.relations()),
        direction(watched.end()),
        watched.modality() == null ? null : watched.modality().label(),
        watched.minConfidence() == 0 ? null : watched.minConfidence(),
        watched.minPublishers() == 0 ? null : watched.minPublishers(),
        watched.from(),
        watched.to(),
        host(watch.webhook()),
        secret,
        watch.created(),
        watch.failing());
  }

  private static @Nullable String name(@Nullable String id, Map<String, String> names) {
    return id == null ? null : names.get(id);
  }

  private static @Nullable String direction(Watched.End end) {
    return switch (end) {
      case EITHER -> null;
      case SUBJECT -> "out";
      case OBJECT -> "in";
    };
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
