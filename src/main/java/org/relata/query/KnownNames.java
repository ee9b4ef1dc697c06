package org.relata.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relata.schema.Knowledge;

/** Which table of the knowledge files lists a name for which entity. */
final class KnownNames {
  private static final List<String> TABLES =
      List.of(
          "gazetteer/institutions.tsv",
          "gazetteer/companies.tsv",
          "gazetteer/exchanges.tsv",
          "gazetteer/people.tsv",
          "gazetteer/policies.tsv",
          "gazetteer/events.tsv",
          "gazetteer/technologies.tsv",
          "gazetteer/products.tsv",
          "gazetteer/places.tsv");
  private static final String COUNTRIES = "gazetteer/countries.tsv";

  /** Columns of the table of countries with names: aliases, adjectives, people, capitals. */
  private static final List<Integer> COUNTRY_NAMES = List.of(2, 3, 4, 5);

  /** The files by entity and name, both plain. */
  private final Map<String, Map<String, String>> files = new HashMap<>();

  private KnownNames() {}

  static KnownNames read(Knowledge knowledge) {
    KnownNames names = new KnownNames();
    for (String table : TABLES) {
      knowledge.table(table).forEach(row -> names.add(row, List.of(2)));
    }
    knowledge.table(COUNTRIES).forEach(row -> names.add(row, COUNTRY_NAMES));
    return names;
  }

  private void add(Knowledge.Row row, List<Integer> columns) {
    Map<String, String> known =
        files.computeIfAbsent(Likeness.plain(row.field(0)), name -> new HashMap<>());
    known.putIfAbsent(Likeness.plain(row.field(0)), row.file());
    for (int column : columns) {
      row.parts(column, "\\|").forEach(name -> known.putIfAbsent(Likeness.plain(name), row.file()));
    }
  }

  /** Returns the file that lists a name for an entity, or null. */
  @Nullable String file(String entity, String name) {
    return files.getOrDefault(Likeness.plain(entity), Map.of()).get(Likeness.plain(name));
  }
}
