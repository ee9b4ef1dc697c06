package org.relata.query;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.relata.query.FactRequest.Direction;

/**
 * Picks facts out of a picture: those with the most independent publishers first, then the newest,
 * then by identifier, as {@code relations.cypher} and {@code relations-denied.cypher} do.
 */
final class PictureFacts {
  private static final int UNDATED = FactTable.day(Cursor.UNDATED);

  private final FactNet net;
  private final FactTable facts;
  private final FactFilter filter;
  private final Comparator<Integer> order;

  /**
   * @param net where they are
   * @param filter only these facts
   */
  PictureFacts(FactNet net, FactFilter filter) {
    this.net = net;
    this.facts = net.facts();
    this.filter = filter;
    order =
        Comparator.<Integer>comparingInt(facts::publishers)
            .thenComparingInt(this::newest)
            .reversed()
            .thenComparing(Comparator.naturalOrder());
  }

  private int newest(int fact) {
    return Math.max(UNDATED, facts.lastSeen(fact));
  }

  /**
   * Whose facts.
   *
   * @param entity the entity
   * @param other the entity at the other end, negative for any
   */
  record Ends(int entity, int other) {}

  FactTable facts() {
    return facts;
  }

  /** Returns a page of the facts of an entity, or between two. */
  List<Integer> page(Ends ends, FactRequest request, int limit) {
    IntPredicate wanted = wanted(request);
    Best<Integer> best = new Best<>(limit, order);
    int entity = ends.entity();
    int other = ends.other();
    int start = other < 0 ? net.start(entity) : net.startOfFactsBetween(entity, other);
    int end = net.end(entity);
    for (int place = start; place < end; place++) {
      if (other >= 0 && net.other(place) != other) {
        break;
      }
      int fact = net.fact(place);
      if (filter.admits(fact)
          && isDirected(fact, entity, request.direction())
          && wanted.test(fact)) {
        best.offer(fact);
      }
    }
    return best.inOrder();
  }

  private boolean isDirected(int fact, int entity, Direction direction) {
    return direction == Direction.ANY
        || filter.isDirected(fact, entity, direction == Direction.OUT);
  }

  private IntPredicate wanted(FactRequest request) {
    int from = day(request.from(), Integer.MIN_VALUE);
    int to = day(request.to(), Integer.MAX_VALUE);
    boolean undatedToo = request.to() == null;
    Cursor after = request.cursor() == null ? null : Cursor.parse(request.cursor());
    return fact ->
        facts.publishers(fact) >= request.minPublishers()
            && facts.lastSeen(fact) >= from
            && facts.firstSeen(fact) <= to
            && (undatedToo || facts.firstSeen(fact) != FactTable.NO_DAY)
            && (after == null || isAfter(fact, after));
  }

  private static int day(@Nullable LocalDate date, int other) {
    return date == null ? other : FactTable.day(date);
  }

  private boolean isAfter(int fact, Cursor cursor) {
    if (facts.publishers(fact) != cursor.publishers()) {
      return facts.publishers(fact) < cursor.publishers();
    }
    int newest = FactTable.day(cursor.newest());
    if (newest(fact) != newest) {
      return newest(fact) < newest;
    }
    return facts.id(fact).compareTo(cursor.id()) > 0;
  }

  /** Returns the facts among some entities, at most so many. */
  List<Integer> among(Collection<Integer> entities, int limit) {
    BitSet members = new BitSet();
    entities.forEach(members::set);
    Best<Integer> best = new Best<>(limit, order);
    for (int entity : entities) {
      for (int place = net.start(entity); place < net.end(entity); place++) {
        int fact = net.fact(place);
        if (members.get(net.other(place)) && facts.subject(fact) == entity && filter.admits(fact)) {
          best.offer(fact);
        }
      }
    }
    return best.inOrder();
  }
}
