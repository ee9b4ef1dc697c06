package org.relata.cli;

import java.util.Collection;
import org.relata.graph.Graph;
import org.relata.query.Queries;
import org.relata.query.TestRelations;
import org.relata.resolve.Extraction;
import org.relata.resolve.Resolver;
import org.relata.schema.Knowledge;
import org.relata.schema.RelationType;

/** Gives commands the queries of the tests, and no extraction. */
final class Asking implements Wiring {
  @Override
  public Extraction extraction() {
    throw new AssertionError("no command here reads articles");
  }

  @Override
  public Resolver resolver(Knowledge knowledge) {
    throw new AssertionError("no command here reads articles");
  }

  @Override
  public Queries queries(Graph graph) {
    return TestRelations.over(graph);
  }

  @Override
  public Collection<RelationType> relations() {
    throw new AssertionError("no command here makes a graph");
  }
}
