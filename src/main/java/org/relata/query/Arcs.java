package org.relata.query;

import java.util.Arrays;

/** Steps that a path may take, many and compact: from one entity over a fact to another. */
final class Arcs {
  private long[] from = new long[256];
  private long[] to = new long[256];
  private long[] link = new long[256];
  private int size;

  void add(long fromNode, long toNode, long overLink) {
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
      link = Arrays.copyOf(link, 2 * size);
    }
    from[size] = fromNode;
    to[size] = toNode;
    link[size] = overLink;
    size++;
  }

  int size() {
    return size;
  }

  long from(int arc) {
    return from[arc];
  }

  long to(int arc) {
    return to[arc];
  }

  long link(int arc) {
    return link[arc];
  }
}
