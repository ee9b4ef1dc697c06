package org.relata.cli;

import org.relata.graph.Graph;
import org.relata.graph.WordExtraction;
import org.relata.query.Queries;
import org.relata.resolve.Extraction;

/** Gives commands an extraction that needs no models, and no queries. */
final class WordWiring implements Wiring {
  @Override
  public Extraction extraction() {
    return new WordExtraction("words-1");
  }

  @Override
  public Queries queries(Graph graph) {
    throw new AssertionError("no command here asks questions");
  }
}
