package org.relata.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What is kept in memory of entities, which are numbered in the order of their identifiers. */
final class EntityTable {
  private final String[] ids;
  private final String[] types;
  private final long[] numbers;
  private final long[] degrees;

  /** The numbers in their order, and whose they are. */
  private final long[] sortedNumbers;

  private final int[] byNumber;

  /**
   * An entity.
   *
   * @param number Neo4j's own number of it
   * @param id its identifier
   * @param degree how many facts it has
   * @param type its type's label
   */
  record Row(long number, String id, long degree, String type) {}

  EntityTable(List<Row> rows) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(Row::id));
    ids = sorted.stream().map(Row::id).toArray(String[]::new);
    types = sorted.stream().map(row -> row.type().intern()).toArray(String[]::new);
    numbers = sorted.stream().mapToLong(Row::number).toArray();
    degrees = sorted.stream().mapToLong(Row::degree).toArray();
    byNumber =
        IntStream.range(0, numbers.length)
            .boxed()
            .sorted(Comparator.comparingLong(entity -> numbers[entity]))
            .mapToInt(Integer::intValue)
            .toArray();
    sortedNumbers = Arrays.stream(byNumber).mapToLong(entity -> numbers[entity]).toArray();
  }

  int size() {
    return ids.length;
  }

  /** Returns the index of an entity of Neo4j's own number; negative if there is none. */
  int indexOf(long number) {
    int place = Arrays.binarySearch(sortedNumbers, number);
    return place < 0 ? -1 : byNumber[place];
  }

  String id(int entity) {
    return ids[entity];
  }

  boolean isOfType(int entity, String label) {
    return types[entity].equals(label);
  }

  long number(int entity) {
    return numbers[entity];
  }

  long degree(int entity) {
    return degrees[entity];
  }
}
