package org.relata.graph;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction changed of a fact that is watched.
 *
 * @param number counts up over all notices; some may be missing
 * @param watch who wants to hear of it
 * @param kind {@code new} (it is among the facts that are watched and was not), {@code changed}
 *     (more or fewer statements, or surer or less sure) or {@code vanished} (it was among them and
 *     is not)
 * @param at when it was written
 * @param fact the fact's identifier
 * @param relation what it is
 * @param subject identifier of who
 * @param subjectName as named then
 * @param object identifier of to whom or what
 * @param objectName as named then
 * @param before as it was; null where the graph did not have it
 * @param after as it is; null where the graph has it no more
 * @param quote the sentence that states it best, or stated it
 * @param url address of its article
 */
public record Notice(
    long number,
    String watch,
    String kind,
    Instant at,
    String fact,
    String relation,
    String subject,
    String subjectName,
    String object,
    String objectName,
    @Nullable Standing before,
    @Nullable Standing after,
    @Nullable String quote,
    @Nullable String url) {
  /**
   * How well a fact is supported.
   *
   * @param confidence from 0 to 1
   * @param statements sentences that support it
   * @param denied sentences that deny it
   */
  public record Standing(double confidence, long statements, long denied) {}
}
