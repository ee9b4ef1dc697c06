package org.relata.cli;

import org.relata.graph.Graph;
import org.relata.resolve.Extraction;

/** The parts that commands are given, each made when a command first asks for it. */
public interface Wiring {
  /** Returns the way from articles to resolved statements. */
  Extraction extraction();

  /**
   * Starts the HTTP service.
   *
   * @param graph what it answers from; stays the caller's to close
   * @param port where it listens
   * @return what stops it when closed
   */
  AutoCloseable service(Graph graph, int port);
}
