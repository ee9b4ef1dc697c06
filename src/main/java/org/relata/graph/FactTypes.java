package org.relata.graph;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * The relationship types that facts are written with. Each has a uniqueness constraint, made when
 * the first fact of its type comes; the constraints are also how a later process knows the types.
 */
final class FactTypes {
  private final Driver driver;
  private final Set<String> known = new TreeSet<>();

  FactTypes(Driver driver) {
    this.driver = driver;
  }

  /** Returns the types that have facts or had some. */
  synchronized List<String> known() {
    if (known.isEmpty()) {
      read();
    }
    return List.copyOf(known);
  }

  /** Makes the constraints of types that have none yet. */
  synchronized void ensure(Collection<String> types) {
    if (known.containsAll(types)) {
      return;
    }
    read();
    try (Session session = driver.session()) {
      for (String type : new TreeSet<>(types)) {
        if (!known.contains(type)) {
          String constraint = Cypher.forRelations("load/fact-type", List.of(type));
          session.executeWrite(tx -> tx.run(constraint).consume());
          known.add(type);
        }
      }
    }
  }

  private void read() {
    try (Session session = driver.session()) {
      known.addAll(
          session.executeRead(
              tx ->
                  tx.run(Cypher.text("load/fact-types")).list(row -> row.get("type").asString())));
    }
  }
}
