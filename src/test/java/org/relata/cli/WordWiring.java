package org.relata.cli;

import java.util.Collection;
import org.relata.graph.Graph;
import org.relata.graph.WordExtraction;
import org.relata.query.Queries;
import org.relata.resolve.Extraction;
import org.relata.resolve.Resolver;
import org.relata.schema.Knowledge;
import org.relata.schema.Ontology;
import org.relata.schema.RelationType;

/** Gives commands an extraction that needs no models, and no queries. */
final class WordWiring implements Wiring {
  @Override
  public Extraction extraction() {
    return new WordExtraction("words-1");
  }

  @Override
  public Resolver resolver(Knowledge knowledge) {
    throw new AssertionError("no command here reads with models");
  }

  @Override
  public Queries queries(Graph graph) {
    throw new AssertionError("no command here asks questions");
  }

  @Override
  public Collection<RelationType> relations() {
    return Ontology.read(Knowledge.bundled()).relations();
  }
}
