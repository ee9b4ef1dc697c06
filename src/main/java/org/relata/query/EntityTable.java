package org.relata.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is kept in memory of entities, which are numbered in the order of their identifiers. */
final class EntityTable {
  private final PackedTexts ids;
  private final PackedTexts names;
  private final String[] types;
  private final @Nullable String[] tickers;
  private final long[] degrees;

  /** The other names of all entities, and where those of each end. */
  private final PackedTexts aliases;

  private final int[] aliasEnds;

  private final long[] numbers;

  /** The numbers in their order, and whose they are. */
  private final long[] sortedNumbers;

  private final int[] byNumber;

  private final Lexicon lexicon;

  /**
   * An entity.
   *
   * @param number Neo4j's own number of it
   * @param entity what is shown of it
   * @param aliases its other names
   */
  record Row(long number, EntitySummary entity, List<String> aliases) {}

  EntityTable(List<Row> rows) {
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(row -> row.entity().id()));
    ids = packed(sorted.stream().map(row -> row.entity().id()).toList());
    names = packed(sorted.stream().map(row -> row.entity().name()).toList());
    types = sorted.stream().map(row -> row.entity().type().intern()).toArray(String[]::new);
    tickers = sorted.stream().map(row -> row.entity().ticker()).toArray(String[]::new);
    degrees = sorted.stream().mapToLong(row -> row.entity().degree()).toArray();
    aliases = packed(sorted.stream().flatMap(row -> row.aliases().stream()).toList());
    aliasEnds = sorted.stream().mapToInt(row -> row.aliases().size()).toArray();
    Arrays.parallelPrefix(aliasEnds, Integer::sum);
    numbers = sorted.stream().mapToLong(Row::number).toArray();
    byNumber =
        IntStream.range(0, numbers.length)
            .boxed()
            .sorted(Comparator.comparingLong(entity -> numbers[entity]))
            .mapToInt(Integer::intValue)
            .toArray();
    sortedNumbers = Arrays.stream(byNumber).mapToLong(entity -> numbers[entity]).toArray();
    lexicon = lexicon(rows);
  }

  private static Lexicon lexicon(List<Row> rows) {
    Symbols symbols = new Symbols();
    for (Row row : rows) {
      symbols.add(row.entity().name());
      symbols.add(row.entity().ticker());
      row.aliases().forEach(symbols::add);
    }
    return new Lexicon(
        symbols,
        rows.stream().map(row -> row.entity().name()).toList(),
        rows.stream().flatMap(row -> row.aliases().stream()).toList(),
        rows.stream().map(row -> row.entity().ticker()).filter(Objects::nonNull).toList());
  }

  private static PackedTexts packed(List<String> texts) {
    PackedTexts packed = new PackedTexts(texts.size());
    texts.forEach(packed::add);
    return packed.permuted(IntStream.range(0, texts.size()).toArray());
  }

  int size() {
    return numbers.length;
  }

  /** Returns the index of an entity of Neo4j's own number; negative if there is none. */
  int indexOf(long number) {
    int place = Arrays.binarySearch(sortedNumbers, number);
    return place < 0 ? -1 : byNumber[place];
  }

  /** Returns the index of the entity of an identifier; negative if there is none. */
  int indexOf(String id) {
    return ids.placeInOrder(id);
  }

  String id(int entity) {
    return ids.get(entity);
  }

  String name(int entity) {
    return names.get(entity);
  }

  /** Returns exchange and symbol; empty if there is none. */
  String ticker(int entity) {
    String ticker = tickers[entity];
    return ticker == null ? "" : ticker;
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

  /** Returns the words of all names and tickers. */
  Lexicon lexicon() {
    return lexicon;
  }

  /** Returns what is shown of an entity. */
  EntitySummary summary(int entity) {
    return new EntitySummary(
        ids.get(entity), names.get(entity), types[entity], tickers[entity], degrees[entity]);
  }

  /** Returns the other names of an entity. */
  List<String> aliases(int entity) {
    int start = entity == 0 ? 0 : aliasEnds[entity - 1];
    return IntStream.range(start, aliasEnds[entity]).mapToObj(aliases::get).toList();
  }
}
