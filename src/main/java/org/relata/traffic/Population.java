package org.relata.traffic;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.relata.schema.EntityType;

/** The entities of a graph of chance. A few of them, the first, take part in very many facts. */
final class Population {
  /** Of a hundred ends of facts, as many lie at the largest hub: 20,000 of 2 million. */
  private static final double PERCENT_AT_LARGEST_HUB = 1;

  /** Of a hundred entities, as many are of the type; the rest are organizations. */
  private static final Map<EntityType, Integer> SHARES =
      new EnumMap<>(
          Map.of(
              EntityType.PERSON, 20,
              EntityType.COUNTRY, 1,
              EntityType.PLACE, 8,
              EntityType.PRODUCT, 14,
              EntityType.TECHNOLOGY, 6,
              EntityType.POLICY, 4,
              EntityType.EVENT, 2));

  private final String[] names;
  private final String[] aliases;
  private final String[] tickers;
  private final EntityType[] types;
  private final int[] degrees;
  private final double skew;

  Population(int size, Random random) {
    names = new String[size];
    aliases = new String[size];
    tickers = new String[size];
    types = new EntityType[size];
    degrees = new int[size];
    // a rank is drawn as size × u^skew, so that the first has the chance size^(-1/skew)
    skew = Math.log(size) / -Math.log(PERCENT_AT_LARGEST_HUB / 100);
    CoinedNames coined = new CoinedNames();
    for (int i = 0; i < size; i++) {
      types[i] = type(random);
      names[i] = coined.name(types[i], random);
      boolean known = random.nextInt(3) == 0;
      aliases[i] = known ? coined.word(random) : "";
      boolean listed = types[i] == EntityType.ORGANIZATION && random.nextInt(5) == 0;
      tickers[i] = listed ? "XSE:" + Integer.toString(i, 36).toUpperCase(Locale.ROOT) + "K" : "";
    }
  }

  private static EntityType type(Random random) {
    int share = random.nextInt(100);
    for (Map.Entry<EntityType, Integer> entry : SHARES.entrySet()) {
      share -= entry.getValue();
      if (share < 0) {
        return entry.getKey();
      }
    }
    return EntityType.ORGANIZATION;
  }

  int size() {
    return names.length;
  }

  /** Returns an entity as the ends of facts have it: hubs often. */
  int anyEnd(Random random) {
    return (int) (names.length * Math.pow(random.nextDouble(), skew));
  }

  /** Returns an entity, each as likely as any other. */
  int anyone(Random random) {
    return random.nextInt(names.length);
  }

  String id(int entity) {
    return Ids.of("entity", entity);
  }

  String name(int entity) {
    return names[entity];
  }

  String ticker(int entity) {
    return tickers[entity];
  }

  EntityType type(int entity) {
    return types[entity];
  }

  void countFact(int subject, int object) {
    degrees[subject]++;
    degrees[object]++;
  }

  int largestDegree() {
    int largest = 0;
    for (int degree : degrees) {
      largest = Math.max(largest, degree);
    }
    return largest;
  }

  /** Writes the table of entities, once all facts are counted. */
  void write(CsvWriter table) {
    table.writeRecord("id:ID", "name", "aliases:string[]", "ticker", "degree:long", ":LABEL");
    for (int i = 0; i < names.length; i++) {
      List<String> row = new ArrayList<>();
      row.add(id(i));
      row.add(names[i]);
      row.add(aliases[i]);
      row.add(tickers[i]);
      row.add(Integer.toString(degrees[i]));
      row.add("Entity;" + types[i].label());
      table.writeRecord(row);
    }
  }
}
