package org.relata.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relata.schema.Knowledge;
import org.relata.schema.Ontology;
import org.relata.schema.RelationType;

/** Finds words that a list has twice, and titles of relations that there are not. */
final class WordLists {
  private static final String TITLES = "titles.tsv";
  private static final List<String> CLASSES = List.of("word-classes.txt", "mention-words.txt");

  /** Files whose first field must stand there once. */
  private static final List<String> NAMES =
      List.of(
          TITLES,
          "words.txt",
          "gazetteer/companies.tsv",
          "gazetteer/countries.tsv",
          "gazetteer/events.tsv",
          "gazetteer/exchange-cities.tsv",
          "gazetteer/exchange-codes.tsv",
          "gazetteer/exchanges.tsv",
          "gazetteer/given-names.txt",
          "gazetteer/institutions.tsv",
          "gazetteer/leaders.tsv",
          "gazetteer/people.tsv",
          "gazetteer/places.tsv",
          "gazetteer/policies.tsv",
          "gazetteer/product-patterns.tsv",
          "gazetteer/products.tsv",
          "gazetteer/surnames.txt",
          "gazetteer/technologies.tsv",
          "gazetteer/unisex-names.txt");

  private final Knowledge knowledge;
  private final Set<String> relations = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  WordLists(Knowledge knowledge, Ontology ontology) {
    this.knowledge = knowledge;
    ontology.relations().stream().map(RelationType::name).forEach(relations::add);
  }

  List<String> problems() {
    for (String file : NAMES) {
      Once once = new Once();
      boolean anyCase = file.equals(TITLES);
      knowledge
          .table(file)
          .forEach(
              row -> once.add(row, anyCase ? row.field(0).toLowerCase(Locale.ROOT) : row.field(0)));
    }
    Once words = new Once();
    knowledge
        .table("org-words.tsv")
        .forEach(row -> words.add(row, row.field(0) + " as " + row.field(1)));
    for (String file : CLASSES) {
      Once members = new Once();
      for (Knowledge.Row row : knowledge.table(file, "\\|")) {
        row.parts(1, ",").forEach(word -> members.add(row, word + " of " + row.field(0)));
      }
    }
    knowledge.table(TITLES).forEach(this::checkTitle);
    return problems;
  }

  private void checkTitle(Knowledge.Row row) {
    String relation = row.field(1);
    if (!relation.isEmpty() && !relation.equals("none") && !relations.contains(relation)) {
      report(
          row, "no relation '" + relation + "'; there are " + relations.stream().sorted().toList());
    }
  }

  private void report(Knowledge.Row row, String problem) {
    problems.add(String.valueOf(row.problem(problem).getMessage()));
  }

  /** Words with the place of each. */
  private final class Once {
    private final Map<String, Knowledge.Row> places = new HashMap<>();

    void add(Knowledge.Row row, String word) {
      Knowledge.Row before = places.putIfAbsent(word, row);
      if (before != null) {
        report(
            row,
            "'%s' is listed twice, before in %s, line %d"
                .formatted(word, before.file(), before.number()));
      }
    }
  }
}
