package org.relata.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Tells how entities of a picture are connected with those next to them. */
final class PictureTies {
  private static final Comparator<Tie> STRONGEST_FIRST =
      Comparator.comparingLong(Tie::publishers).reversed().thenComparingInt(Tie::entity);

  private final Picture picture;
  private final FactTable facts;
  private final FactFilter filter;

  /**
   * All facts between two entities.
   *
   * @param entity the other of the two
   * @param publishers independent sources, summed over the facts
   * @param facts how many
   */
  record Tie(int entity, long publishers, long facts) {}

  /**
   * @param filter only these facts tie
   */
  PictureTies(Picture picture, FactFilter filter) {
    this.picture = picture;
    this.facts = picture.facts();
    this.filter = filter;
  }

  /**
   * Returns the entities next to some, the best connected first, as {@code
   * neighbourhood-ring.cypher} does.
   *
   * @param known entities to leave out
   */
  List<Integer> ring(Collection<Integer> centres, Collection<Integer> known, int limit) {
    BitSet leftOut = new BitSet();
    known.forEach(leftOut::set);
    Map<Integer, Long> publishers = new HashMap<>();
    for (int centre : centres) {
      Best<Tie> best = new Best<>(limit, STRONGEST_FIRST);
      each(
          centre,
          tie -> {
            if (!leftOut.get(tie.entity())) {
              best.offer(tie);
            }
          });
      best.inOrder().forEach(tie -> publishers.merge(tie.entity(), tie.publishers(), Long::sum));
    }
    Best<Tie> ring = new Best<>(limit, STRONGEST_FIRST);
    publishers.forEach((entity, sum) -> ring.offer(new Tie(entity, sum, 0)));
    return ring.inOrder().stream().map(Tie::entity).toList();
  }

  /** Returns the ties of an entity, the strongest first, as {@code entity-neighbours.cypher}. */
  List<Tie> strongest(int entity, int limit) {
    Best<Tie> best =
        new Best<>(
            limit,
            Comparator.comparingLong(Tie::publishers)
                .thenComparingLong(Tie::facts)
                .reversed()
                .thenComparingInt(Tie::entity));
    each(entity, best::offer);
    return best.inOrder();
  }

  private void each(int entity, Consumer<Tie> taker) {
    int end = picture.end(entity);
    int next;
    for (int place = picture.start(entity); place < end; place = next) {
      next = picture.nextOther(place, end);
      long publishers = 0;
      long count = 0;
      for (int parallel = place; parallel < next; parallel++) {
        if (filter.admits(picture.fact(parallel))) {
          publishers += facts.publishers(picture.fact(parallel));
          count++;
        }
      }
      if (count > 0) {
        taker.accept(new Tie(picture.other(place), publishers, count));
      }
    }
  }

  /** Returns the names of the relations between two entities, sorted. */
  List<String> relations(int entity, int other) {
    TreeSet<String> names = new TreeSet<>();
    int start = picture.startOfFactsBetween(entity, other);
    int end = picture.nextOther(start, picture.end(entity));
    for (int place = start; place < end; place++) {
      names.add(picture.relations().get(facts.relation(picture.fact(place))));
    }
    return new ArrayList<>(names);
  }
}
