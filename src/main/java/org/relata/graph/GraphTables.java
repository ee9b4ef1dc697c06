package org.relata.graph;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * A whole graph as CSV files of Neo4j's offline importer, each with a head line that names and
 * types its columns.
 *
 * @param nodes files of nodes, with {@code :ID} and {@code :LABEL}
 * @param relationships files of relationships, with {@code :START_ID}, {@code :END_ID} and {@code
 *     :TYPE}
 * @param relations names of the relations that facts among them have
 */
public record GraphTables(
    List<Path> nodes, List<Path> relationships, Collection<String> relations) {
  /** Copies the lists. */
  public GraphTables {
    nodes = List.copyOf(nodes);
    relationships = List.copyOf(relationships);
    relations = List.copyOf(relations);
  }
}
