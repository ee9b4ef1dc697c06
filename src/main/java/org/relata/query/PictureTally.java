package org.relata.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the facts of an entity of a picture, as {@code entity-relations.cypher} does. */
final class PictureTally {
  private final long[] outgoing;
  private final long[] incoming;
  private final Picture picture;
  private int firstSeen = Integer.MAX_VALUE;
  private int lastSeen = FactTable.NO_DAY;

  PictureTally(Picture picture, int entity) {
    this.picture = picture;
    outgoing = new long[picture.relations().size()];
    incoming = new long[outgoing.length];
    for (int place = picture.start(entity); place < picture.end(entity); place++) {
      count(picture.fact(place), entity);
    }
  }

  private void count(int fact, int entity) {
    FactTable facts = picture.facts();
    long[] counts = facts.subject(fact) == entity ? outgoing : incoming;
    counts[facts.relation(fact)]++;
    lastSeen = Math.max(lastSeen, facts.lastSeen(fact));
    if (facts.firstSeen(fact) != FactTable.NO_DAY) {
      firstSeen = Math.min(firstSeen, facts.firstSeen(fact));
    }
  }

  @Nullable LocalDate firstSeen() {
    return firstSeen == Integer.MAX_VALUE ? null : FactTable.date(firstSeen);
  }

  @Nullable LocalDate lastSeen() {
    return FactTable.date(lastSeen);
  }

  /** Returns the relations that the entity has facts of, the most frequent first. */
  List<EntityDetails.RelationCount> counts(Rows rows) {
    List<EntityDetails.RelationCount> counts = new ArrayList<>();
    for (int relation = 0; relation < outgoing.length; relation++) {
      if (outgoing[relation] + incoming[relation] > 0) {
        counts.add(
            rows.relationCount(
                picture.relations().get(relation), outgoing[relation], incoming[relation]));
      }
    }
    counts.sort(
        Comparator.comparingLong(
                (EntityDetails.RelationCount count) -> count.outgoing() + count.incoming())
            .reversed()
            .thenComparing(EntityDetails.RelationCount::relation));
    return counts;
  }
}
