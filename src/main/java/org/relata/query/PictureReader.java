package org.relata.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Takes pictures of the graph. */
final class PictureReader {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final GraphReader reader;
  private final List<String> relations;
  private final List<String> symmetric;
  private final long mostFacts;

  /**
   * @param relations those that facts may have
   * @param mostFacts no picture is taken of more
   */
  PictureReader(GraphReader reader, Relations relations, long mostFacts) {
    this.reader = reader;
    this.relations = List.copyOf(relations.names());
    this.symmetric = List.copyOf(relations.symmetric());
    this.mostFacts = mostFacts;
  }

  /**
   * Reads all entities and facts.
   *
   * @return nothing if the graph is too large, or was written to meanwhile
   * @throws GraphUnavailableException if the server cannot be asked
   */
  @Nullable Picture take() {
    Answer<Record> size = size();
    long facts = size.rows().get(0).get("facts").asLong();
    return facts > mostFacts ? null : take(size.state(), Math.toIntExact(facts));
  }

  private @Nullable Picture take(GraphState state, int facts) {
    EntityTable entities = entities(state);
    FactNet supported = entities == null ? null : supported(state, entities, facts);
    FactNet denied =
        entities == null || supported == null ? null : denied(state, entities, supported.facts());
    return entities == null || supported == null || denied == null
        ? null
        : new Picture(state, relations, entities, supported, denied);
  }

  private @Nullable EntityTable entities(GraphState state) {
    List<EntityTable.Row> rows = new ArrayList<>();
    GraphState after =
        reader.each(Cypher.PICTURE_ENTITIES, List.of(), Map.of(), row -> rows.add(entity(row)));
    return after.isSameAs(state) ? new EntityTable(rows) : null;
  }

  private static EntityTable.Row entity(Record row) {
    return new EntityTable.Row(
        row.get("node").asLong(), Rows.entity(row.get("entity")), Rows.aliases(row.get("entity")));
  }

  private @Nullable FactNet supported(GraphState state, EntityTable entities, int expected) {
    FactTable facts = new FactTable(expected);
    FactRows rows =
        new FactRows(
            entities,
            fact -> {
              if (facts.size() < expected) {
                facts.add(fact);
              }
            });
    GraphState after = reader.each(Cypher.PICTURE_FACTS, relations, Map.of(), rows::add);
    return after.isSameAs(state) && rows.count == expected && !rows.misfit
        ? new FactNet(facts, entities.size())
        : null;
  }

  private @Nullable FactNet denied(GraphState state, EntityTable entities, FactTable supported) {
    List<FactTable.Row> denied = new ArrayList<>();
    FactRows rows =
        new FactRows(
            entities,
            fact -> {
              if (!supported.has(fact.id())) {
                denied.add(fact);
              }
            });
    GraphState after =
        reader.each(
            Cypher.PICTURE_DENIED,
            List.of(),
            Map.of("relations", relations, "symmetric", symmetric),
            rows::add);
    if (!after.isSameAs(state) || rows.misfit) {
      return null;
    }
    FactTable facts = new FactTable(denied.size());
    denied.forEach(facts::add);
    return new FactNet(facts, entities.size());
  }

  /** Asks how many entities and facts there are, and in which state of the graph. */
  Answer<Record> size() {
    try {
      return reader.answer(
          Cypher.PICTURE_SIZE, relations, Map.of(), Deadline.in(PATIENCE), row -> row);
    } catch (LateException e) {
      throw new GraphUnavailableException("Neo4j is too slow to count its facts", e);
    }
  }

  /** Facts as they come; those that do not fit were written meanwhile. */
  private final class FactRows {
    private final EntityTable entities;
    private final Consumer<FactTable.Row> taker;
    private final Map<String, Integer> relationIndexes = new HashMap<>();
    private int count;
    private boolean misfit;

    FactRows(EntityTable entities, Consumer<FactTable.Row> taker) {
      this.entities = entities;
      this.taker = taker;
      relations.forEach(name -> relationIndexes.put(name, relationIndexes.size()));
    }

    void add(Record row) {
      int subject = entities.indexOf(row.get("subject").asLong());
      int object = entities.indexOf(row.get("object").asLong());
      Integer relation = relationIndexes.get(row.get("relation").asString());
      count++;
      if (subject < 0 || object < 0 || relation == null) {
        misfit = true;
        return;
      }
      taker.accept(
          new FactTable.Row(
              row.get("id").asString(), subject, object, relation, Rows.support(row)));
    }
  }
}
