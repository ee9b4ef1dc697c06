package org.relata.cli;

import java.util.Collection;
import org.relata.graph.Graph;
import org.relata.query.Queries;
import org.relata.resolve.Extraction;
import org.relata.resolve.Resolver;
import org.relata.schema.Knowledge;
import org.relata.schema.RelationType;

/** The parts that commands are given, each made when a command first asks for it. */
public interface Wiring {
  /** Returns the way from articles to resolved statements; its first article takes seconds. */
  Extraction extraction();

  /**
   * Loads the same with what it reads on the way; takes seconds.
   *
   * @param knowledge the files that it reads by
   */
  Resolver resolver(Knowledge knowledge);

  /**
   * Returns what answers questions.
   *
   * @param graph migrated; stays the caller's to close
   */
  Queries queries(Graph graph);

  /** Returns the relations that facts can have. */
  Collection<RelationType> relations();
}
