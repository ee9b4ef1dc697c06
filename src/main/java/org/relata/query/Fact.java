package org.relata.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact: an edge between two entities, with what supports and what denies it.
 *
 * @param id its identifier
 * @param relation the relation's name, such as {@code SUPPLIES}
 * @param family the group it is shown in, such as {@code supply}
 * @param symmetric whether it holds both ways
 * @param subject who
 * @param object to whom or what
 * @param standing {@code supported}, {@code disputed} (some sentence denies it) or {@code denied}
 *     (all do, so that the graph has no edge)
 * @param confidence from 0 to 1
 * @param statements sentences that support it
 * @param articles articles of these
 * @param publishers independent sources; copies of one story and stories of one outlet count once
 * @param denied sentences that deny it
 * @param hedged supporting sentences that only report it or hold it possible
 * @param planned supporting sentences that present it as planned
 * @param firstSeen date of the first article, if any is dated
 * @param lastSeen date of the last one
 * @param quotes its best sentences, supporting ones first
 */
public record Fact(
    String id,
    String relation,
    String family,
    boolean symmetric,
    EntitySummary subject,
    EntitySummary object,
    String standing,
    double confidence,
    long statements,
    long articles,
    long publishers,
    long denied,
    long hedged,
    long planned,
    @Nullable LocalDate firstSeen,
    @Nullable LocalDate lastSeen,
    List<Quote> quotes) {
  /** Copies the list. */
  public Fact {
    quotes = List.copyOf(quotes);
  }

  Fact withQuotes(List<Quote> best) {
    return new Fact(
        id,
        relation,
        family,
        symmetric,
        subject,
        object,
        standing,
        confidence,
        statements,
        articles,
        publishers,
        denied,
        hedged,
        planned,
        firstSeen,
        lastSeen,
        best);
  }
}
