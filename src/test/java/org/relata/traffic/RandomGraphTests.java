package org.relata.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relata.graph.GraphTables;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.schema.Ontology;
import org.relata.schema.RelationType;

class RandomGraphTests {
  private static final Collection<RelationType> RELATIONS =
      Ontology.read(Knowledge.bundled()).relations();

  private final Path folder;

  RandomGraphTests(@TempDir Path folder) {
    this.folder = folder;
  }

  private static List<NamedCsvRecord> rows(GraphTables tables, String name) throws IOException {
    for (Path file :
        Stream.concat(tables.nodes().stream(), tables.relationships().stream()).toList()) {
      if (file.endsWith(name + ".csv")) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
          return reader.stream().toList();
        }
      }
    }
    throw new IllegalArgumentException("no table " + name);
  }

  @Test
  void makesAsManyFactsAsAskedForAndOnlyAdmittedOnes() throws IOException {
    GraphTables tables = new RandomGraph(500, 2500, RELATIONS, 1).write(folder);
    Map<String, EntityType> types = new HashMap<>();
    for (NamedCsvRecord entity : rows(tables, "entities")) {
      types.put(
          entity.getField("id:ID"),
          EntityType.ofLabel(entity.getField(":LABEL").replace("Entity;", "")));
    }
    Map<String, RelationType> relations =
        RELATIONS.stream().collect(Collectors.toMap(RelationType::name, type -> type));

    assertThat(types).hasSize(500);
    assertThat(rows(tables, "facts"))
        .hasSize(2500)
        .allSatisfy(
            fact ->
                assertThat(
                        Objects.requireNonNull(relations.get(fact.getField(":TYPE")))
                            .admits(
                                Objects.requireNonNull(types.get(fact.getField(":START_ID"))),
                                Objects.requireNonNull(types.get(fact.getField(":END_ID")))))
                    .isTrue());
  }

  @Test
  void countsOnFactsWhatTheirStatementsAddUpTo() throws IOException {
    GraphTables tables = new RandomGraph(300, 1500, RELATIONS, 2).write(folder);
    Map<String, List<NamedCsvRecord>> statements =
        rows(tables, "statements").stream()
            .collect(Collectors.groupingBy(row -> row.getField("edgeId")));

    assertThat(rows(tables, "facts"))
        .allSatisfy(
            fact -> {
              List<NamedCsvRecord> own = statements.getOrDefault(fact.getField("id"), List.of());
              long denied =
                  own.stream().filter(row -> row.getField("modality").equals("negated")).count();
              assertThat(fact.getField("denied:long")).isEqualTo("" + denied);
              assertThat(fact.getField("statements:long")).isEqualTo("" + (own.size() - denied));
            });
    Set<String> facts =
        rows(tables, "facts").stream().map(row -> row.getField("id")).collect(Collectors.toSet());
    assertThat(statements.keySet()).as("some are only denied").hasSize(facts.size() + 30);
  }

  @Test
  void hasHubsAndTellsTheirDegree() throws IOException {
    RandomGraph graph = new RandomGraph(2000, 10_000, RELATIONS, 3);
    GraphTables tables = graph.write(folder);
    long largest =
        rows(tables, "entities").stream()
            .mapToLong(row -> Long.parseLong(row.getField("degree:long")))
            .max()
            .orElseThrow();

    assertThat(largest).isEqualTo(graph.population().largestDegree()).isBetween(100L, 400L);
  }

  @Test
  void isTheSameForTheSameSeed() throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    new RandomGraph(200, 400, RELATIONS, 5).write(one);
    new RandomGraph(200, 400, RELATIONS, 5).write(two);
    assertThat(one.resolve("facts.csv")).hasSameTextualContentAs(two.resolve("facts.csv"));
    assertThat(one.resolve("entities.csv")).hasSameTextualContentAs(two.resolve("entities.csv"));
  }
}
