package org.relata.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;

/** The countries, and which of them known organizations and places belong to. */
final class Homes {
  private static final List<String> TABLES =
      List.of(
          "gazetteer/institutions.tsv",
          "gazetteer/companies.tsv",
          "gazetteer/exchanges.tsv",
          "gazetteer/places.tsv");
  private static final String COUNTRY = "country=";

  private final Map<String, String> codes = new TreeMap<>();
  private final Map<String, Map<String, String>> countries = new HashMap<>();

  private Homes() {}

  static Homes read(Knowledge knowledge) {
    Homes homes = new Homes();
    knowledge
        .table("gazetteer/countries.tsv")
        .forEach(row -> homes.codes.putIfAbsent(row.field(0), row.field(1)));
    TABLES.forEach(table -> knowledge.table(table).forEach(homes::add));
    return homes;
  }

  /** A place's note is its country, an organization's may be among others: {@code country=…}. */
  private void add(Knowledge.Row row) {
    for (String note : row.parts(3, ";")) {
      String country = note.startsWith(COUNTRY) ? note.substring(COUNTRY.length()) : note;
      String code = codes.get(country);
      if (code != null) {
        countries
            .computeIfAbsent(row.field(1), type -> new HashMap<>())
            .putIfAbsent(row.field(0), code);
      }
    }
  }

  /** Returns the countries' names and ISO 3166-1 codes of two letters. */
  Map<String, String> codes() {
    return codes;
  }

  /**
   * Returns the code of the country that an entity is or belongs to.
   *
   * @param seats names of places or countries where it is said to be based; asked where the files
   *     do not know it
   */
  @Nullable String codeOf(EntitySummary entity, List<String> seats) {
    String known = known(entity.type(), entity.name());
    for (int i = 0; known == null && i < seats.size(); i++) {
      known = known(EntityType.COUNTRY.label(), seats.get(i));
      known = known == null ? known(EntityType.PLACE.label(), seats.get(i)) : known;
    }
    return known;
  }

  private @Nullable String known(String type, String name) {
    return type.equals(EntityType.COUNTRY.label())
        ? codes.get(name)
        : countries.getOrDefault(type, Map.of()).get(name);
  }
}
