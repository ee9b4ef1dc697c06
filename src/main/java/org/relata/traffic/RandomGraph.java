package org.relata.traffic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.relata.graph.GraphTables;
import org.relata.schema.EntityType;
import org.relata.schema.RelationType;

/**
 * A graph of chance with the shape of a real one: facts that the ontology admits, entities of few
 * facts and of very many, and behind every fact its statements, sentences and articles.
 */
final class RandomGraph {
  /** One fact in so many is only denied: it has statements, but there is no edge. */
  private static final int FACTS_A_DENIAL = 50;

  /** Facts kept in mind to ask about. */
  private static final int REMEMBERED = 20_000;

  private static final int MOST_TRIES = 1000;

  private final Population population;
  private final List<RelationType> relations;
  private final int edges;
  private final Random random;
  private final Set<Long> taken = new HashSet<>();
  private final List<Drawn> remembered = new ArrayList<>();
  private final Map<List<EntityType>, List<Integer>> admitted = new HashMap<>();

  /** A fact: its two entities and its relation. */
  record Drawn(int subject, RelationType relation, int object) {}

  RandomGraph(int entities, int edges, Collection<RelationType> relations, long seed) {
    random = new Random(seed);
    population = new Population(entities, random);
    this.relations = List.copyOf(relations);
    this.edges = edges;
  }

  Population population() {
    return population;
  }

  List<Drawn> remembered() {
    return remembered;
  }

  /** Writes the whole graph, once. */
  GraphTables write(Path folder) throws IOException {
    try (GraphFiles files = new GraphFiles(folder)) {
      EvidenceWriter evidence = new EvidenceWriter(files, population, edges, random);
      for (int i = 0; i < edges; i++) {
        Drawn fact = draw();
        population.countFact(fact.subject(), fact.object());
        evidence.supported(fact);
        if (i % Math.max(1, edges / REMEMBERED) == 0) {
          remembered.add(fact);
        }
        if (i % FACTS_A_DENIAL == 0) {
          evidence.denied(draw());
        }
      }
      evidence.finish();
      population.write(files.entities());
      taken.clear();
      return files.tables(relations.stream().map(RelationType::name).toList());
    }
  }

  private Drawn draw() {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      int one = population.anyEnd(random);
      int other = population.anyEnd(random);
      List<Integer> possible = admitted(population.type(one), population.type(other));
      if (one == other || possible.isEmpty()) {
        continue;
      }
      int relation = possible.get(random.nextInt(possible.size()));
      RelationType type = relations.get(relation);
      boolean turned = type.symmetric() && population.id(one).compareTo(population.id(other)) > 0;
      int subject = turned ? other : one;
      int object = turned ? one : other;
      long key = ((long) subject * population.size() + object) * relations.size() + relation;
      if (taken.add(key)) {
        return new Drawn(subject, type, object);
      }
    }
    throw new TrafficException(
        "the ontology admits no more facts among %d entities; ask for fewer than %d edges"
            .formatted(population.size(), edges));
  }

  private List<Integer> admitted(EntityType subject, EntityType object) {
    return admitted.computeIfAbsent(
        List.of(subject, object),
        pair -> {
          List<Integer> possible = new ArrayList<>();
          for (int i = 0; i < relations.size(); i++) {
            if (relations.get(i).admits(subject, object)) {
              possible.add(i);
            }
          }
          return possible;
        });
  }
}
