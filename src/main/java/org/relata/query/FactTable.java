package org.relata.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is kept in memory of facts: a column for each thing that is told of them. */
final class FactTable {
  /** Stands for the day of a fact without date; before all days. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private final PackedTexts ids;
  private final int[] subjects;
  private final int[] objects;
  private final short[] relations;
  private final double[] confidences;
  private final int[] statements;
  private final int[] articles;
  private final int[] publishers;
  private final int[] denials;
  private final int[] hedged;
  private final int[] planned;
  private final int[] firstSeen;
  private final int[] lastSeen;
  private int size;

  /**
   * A fact.
   *
   * @param id its identifier
   * @param subject index of an entity
   * @param object likewise
   * @param relation index of a relation
   * @param support its numbers
   */
  record Row(String id, int subject, int object, int relation, Support support) {}

  FactTable(int capacity) {
    ids = new PackedTexts(capacity);
    subjects = new int[capacity];
    objects = new int[capacity];
    relations = new short[capacity];
    confidences = new double[capacity];
    statements = new int[capacity];
    articles = new int[capacity];
    publishers = new int[capacity];
    denials = new int[capacity];
    hedged = new int[capacity];
    planned = new int[capacity];
    firstSeen = new int[capacity];
    lastSeen = new int[capacity];
  }

  /** Takes over the columns of another in another order. */
  private FactTable(FactTable other, int[] order) {
    ids = other.ids.permuted(order);
    subjects = permuted(other.subjects, order);
    objects = permuted(other.objects, order);
    relations = new short[order.length];
    for (int i = 0; i < order.length; i++) {
      relations[i] = other.relations[order[i]];
    }
    confidences = new double[order.length];
    Arrays.setAll(confidences, i -> other.confidences[order[i]]);
    statements = permuted(other.statements, order);
    articles = permuted(other.articles, order);
    publishers = permuted(other.publishers, order);
    denials = permuted(other.denials, order);
    hedged = permuted(other.hedged, order);
    planned = permuted(other.planned, order);
    firstSeen = permuted(other.firstSeen, order);
    lastSeen = permuted(other.lastSeen, order);
    size = order.length;
  }

  private static int[] permuted(int[] column, int[] order) {
    int[] permuted = new int[order.length];
    Arrays.setAll(permuted, i -> column[order[i]]);
    return permuted;
  }

  void add(Row fact) {
    Support support = fact.support();
    ids.add(fact.id());
    subjects[size] = fact.subject();
    objects[size] = fact.object();
    relations[size] = (short) fact.relation();
    confidences[size] = support.confidence();
    statements[size] = Math.toIntExact(support.statements());
    articles[size] = Math.toIntExact(support.articles());
    publishers[size] = Math.toIntExact(support.publishers());
    denials[size] = Math.toIntExact(support.denied());
    hedged[size] = Math.toIntExact(support.hedged());
    planned[size] = Math.toIntExact(support.planned());
    firstSeen[size] = day(support.firstSeen());
    lastSeen[size] = day(support.lastSeen());
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

  /** Tells whether a table in the order of identifiers has a fact. */
  boolean has(String id) {
    return ids.placeInOrder(id) >= 0;
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

  Support support(int fact) {
    return new Support(
        confidences[fact],
        statements[fact],
        articles[fact],
        publishers[fact],
        denials[fact],
        hedged[fact],
        planned[fact],
        date(firstSeen[fact]),
        date(lastSeen[fact]));
  }

  /** Returns what the score of a fact is made of; its number is its index. */
  PathSource.Strength strength(int fact) {
    return new PathSource.Strength(
        fact,
        ids.get(fact),
        confidences[fact],
        statements[fact],
        denials[fact],
        publishers[fact],
        date(lastSeen[fact]));
  }
}
