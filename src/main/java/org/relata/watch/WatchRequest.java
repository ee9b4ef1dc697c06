package org.relata.watch;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which facts to watch: those that the relations of the entity are answered with under the same
 * conditions, or those of some relations, whosever they are.
 *
 * @param entity identifier, name, alias or ticker of an entity; none for any
 * @param with the entity at the other end; none for any
 * @param relation only facts of these relations, such as {@code SUPPLIES}; one may stand without a
 *     list, none for any
 * @param direction {@code out} (the entity is subject), {@code in} (it is object) or {@code any}
 * @param modality only facts with a statement of this modality, such as {@code planned}
 * @param minConfidence only facts at least so sure, 0 to 1
 * @param minPublishers only facts of at least so many independent sources, 0 to 1000
 * @param from only facts last stated on or after this day
 * @param to only facts first stated on or before this day
 * @param webhook http(s) address that changes are sent to; none to ask for them only
 */
public record WatchRequest(
    @Nullable String entity,
    @Nullable String with,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable Set<@Nullable String> relation,
    @Nullable String direction,
    @Nullable String modality,
    @Nullable Double minConfidence,
    @Nullable Integer minPublishers,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String webhook) {
  /** The address may hold a secret, which has no place in a log. */
  @Override
  public String toString() {
    return "watch of " + entity + ", " + with + ", " + relation;
  }
}
