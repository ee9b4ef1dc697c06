package org.relata.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is kept in memory of facts: a column for each thing that queries filter or sort by. */
final class FactTable {
  /** Stands for the day of a fact without date; before all days. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private final PackedTexts ids;
  private final long[] links;
  private final int[] subjects;
  private final int[] objects;
  private final short[] relations;
  private final double[] confidences;
  private final int[] statements;
  private final int[] denials;
  private final int[] publishers;
  private final int[] firstSeen;
  private final int[] lastSeen;
  private int size;

  FactTable(int capacity) {
    ids = new PackedTexts(capacity);
    links = new long[capacity];
    subjects = new int[capacity];
    objects = new int[capacity];
    relations = new short[capacity];
    confidences = new double[capacity];
    statements = new int[capacity];
    denials = new int[capacity];
    publishers = new int[capacity];
    firstSeen = new int[capacity];
    lastSeen = new int[capacity];
  }

  /** Takes over the columns of another in another order. */
  private FactTable(FactTable other, int[] order) {
    ids = other.ids.permuted(order);
    links = permuted(other.links, order);
    subjects = permuted(other.subjects, order);
    objects = permuted(other.objects, order);
    relations = new short[order.length];
    for (int i = 0; i < order.length; i++) {
      relations[i] = other.relations[order[i]];
    }
    confidences = new double[order.length];
    Arrays.setAll(confidences, i -> other.confidences[order[i]]);
    statements = permuted(other.statements, order);
    denials = permuted(other.denials, order);
    publishers = permuted(other.publishers, order);
    firstSeen = permuted(other.firstSeen, order);
    lastSeen = permuted(other.lastSeen, order);
    size = order.length;
  }

  private static int[] permuted(int[] column, int[] order) {
    int[] permuted = new int[order.length];
    Arrays.setAll(permuted, i -> column[order[i]]);
    return permuted;
  }

  private static long[] permuted(long[] column, int[] order) {
    long[] permuted = new long[order.length];
    Arrays.setAll(permuted, i -> column[order[i]]);
    return permuted;
  }

  /**
   * Adds a fact.
   *
   * @param subject index of an entity
   * @param object likewise
   * @param relation index of a relation
   * @param strength its number, identifier and what its score is made of
   * @param firstDay when it was first stated, as {@link #day}
   */
  void add(int subject, int object, int relation, PathSource.Strength strength, int firstDay) {
    ids.add(strength.id());
    links[size] = strength.link();
    subjects[size] = subject;
    objects[size] = object;
    relations[size] = (short) relation;
    confidences[size] = strength.confidence();
    statements[size] = Math.toIntExact(strength.statements());
    denials[size] = Math.toIntExact(strength.denied());
    publishers[size] = Math.toIntExact(strength.publishers());
    firstSeen[size] = firstDay;
    lastSeen[size] = day(strength.lastSeen());
    size++;
  }

  /** Returns the facts in the order of their identifiers. */
  FactTable sorted() {
    int[] order =
        IntStream.range(0, size).boxed().sorted(ids::compare).mapToInt(Integer::intValue).toArray();
    return new FactTable(this, order);
  }

  static int day(@Nullable LocalDate date) {
    return date == null ? NO_DAY : Math.toIntExact(date.toEpochDay());
  }

  static @Nullable LocalDate date(int day) {
    return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
  }

  int size() {
    return size;
  }

  String id(int fact) {
    return ids.get(fact);
  }

  /** Returns Neo4j's own number of a fact. */
  long link(int fact) {
    return links[fact];
  }

  int subject(int fact) {
    return subjects[fact];
  }

  int object(int fact) {
    return objects[fact];
  }

  int relation(int fact) {
    return relations[fact];
  }

  double confidence(int fact) {
    return confidences[fact];
  }

  int publishers(int fact) {
    return publishers[fact];
  }

  int firstSeen(int fact) {
    return firstSeen[fact];
  }

  int lastSeen(int fact) {
    return lastSeen[fact];
  }

  /** Returns what the score of a fact is made of. */
  PathSource.Strength strength(int fact) {
    return new PathSource.Strength(
        links[fact],
        ids.get(fact),
        confidences[fact],
        statements[fact],
        denials[fact],
        publishers[fact],
        date(lastSeen[fact]));
  }
}
