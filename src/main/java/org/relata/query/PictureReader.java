package org.relata.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Takes pictures of the graph. */
final class PictureReader {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final GraphReader reader;
  private final List<String> relations;
  private final long mostFacts;

  /**
   * @param relations names of the relations that facts may have
   * @param mostFacts no picture is taken of more
   */
  PictureReader(GraphReader reader, List<String> relations, long mostFacts) {
    this.reader = reader;
    this.relations = relations;
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
    GraphState state = size.state();
    long facts = size.rows().get(0).get("facts").asLong();
    if (facts > mostFacts) {
      return null;
    }
    List<EntityTable.Row> rows = new ArrayList<>();
    GraphState afterEntities =
        reader.each(Cypher.PICTURE_ENTITIES, List.of(), Map.of(), row -> rows.add(entity(row)));
    if (!afterEntities.isSameAs(state)) {
      return null;
    }
    EntityTable entities = new EntityTable(rows);
    FactRows table = new FactRows(entities, Math.toIntExact(facts));
    GraphState afterFacts = reader.each(Cypher.PICTURE_FACTS, relations, Map.of(), table::add);
    return afterFacts.isSameAs(state) && table.isWhole()
        ? new Picture(state, relations, entities, table.facts)
        : null;
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

  private static EntityTable.Row entity(Record row) {
    return new EntityTable.Row(
        row.get("node").asLong(),
        row.get("id").asString(),
        row.get("degree").asLong(),
        row.get("type").asString());
  }

  /** Facts as they come; those that do not fit were written meanwhile. */
  private final class FactRows {
    private final EntityTable entities;
    private final FactTable facts;
    private final int expected;
    private final Map<String, Integer> relationIndexes = new HashMap<>();
    private boolean misfit;

    FactRows(EntityTable entities, int expected) {
      this.entities = entities;
      this.expected = expected;
      facts = new FactTable(expected);
      relations.forEach(name -> relationIndexes.put(name, relationIndexes.size()));
    }

    void add(Record row) {
      int subject = entities.indexOf(row.get("subject").asLong());
      int object = entities.indexOf(row.get("object").asLong());
      Integer relation = relationIndexes.get(row.get("relation").asString());
      if (misfit || subject < 0 || object < 0 || relation == null || facts.size() == expected) {
        misfit = true;
        return;
      }
      facts.add(
          subject,
          object,
          relation,
          Rows.strength(row),
          FactTable.day(Rows.date(row.get("firstSeen"))));
    }

    boolean isWhole() {
      return !misfit && facts.size() == expected;
    }
  }
}
