package org.relata.query;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.relata.graph.Graph;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.schema.RelationType;

/** The ontology of the tests, and queries over it on a fixed day. */
public final class TestRelations {
  private static final Set<EntityType> ANYONE = Set.of(EntityType.values());

  private TestRelations() {}

  /** Returns queries as of 2026-04-01. */
  public static Queries over(Graph graph) {
    return over(graph, asked -> {});
  }

  /** Returns the same with a listener. */
  static Queries over(Graph graph, Consumer<Asked> listener) {
    return new Queries(
        new GraphReader(graph.driver(), listener),
        all().byName().values(),
        Knowledge.bundled(),
        Clock.fixed(Instant.parse("2026-04-01T12:00:00Z"), ZoneOffset.UTC));
  }

  static Relations all() {
    return new Relations(
        List.of(
            relation("SUPPLIES", false),
            relation("RESTRICTS", false),
            relation("OWNS", false),
            relation("PARTNERS_WITH", true)));
  }

  private static RelationType relation(String name, boolean symmetric) {
    return new RelationType(
        name, "test", symmetric, false, ANYONE, ANYONE, "a relation of the tests", Map.of());
  }
}
