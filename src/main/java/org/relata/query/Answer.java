package org.relata.query;

import java.util.List;

/** Rows, and the state of the graph when the last of them had been read. */
record Answer<T>(List<T> rows, GraphState state) {
  Answer {
    rows = List.copyOf(rows);
  }
}
