package org.relata.cli;

import org.relata.graph.Graph;
import org.relata.query.Queries;
import org.relata.resolve.Extraction;

/** The parts that commands are given, each made when a command first asks for it. */
public interface Wiring {
  /** Returns the way from articles to resolved statements; its first article takes seconds. */
  Extraction extraction();

  /**
   * Returns what answers questions.
   *
   * @param graph migrated; stays the caller's to close
   */
  Queries queries(Graph graph);
}
