package org.relata.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long lists of numbers into pieces that a server answers in some ten milliseconds. */
final class Portions {
  private static final int SIZE = 10_000;

  private Portions() {}

  static List<List<Long>> of(Collection<Long> numbers) {
    List<Long> all = List.copyOf(numbers);
    List<List<Long>> portions = new ArrayList<>();
    for (int start = 0; start < all.size(); start += SIZE) {
      portions.add(all.subList(start, Math.min(all.size(), start + SIZE)));
    }
    return portions;
  }
}
