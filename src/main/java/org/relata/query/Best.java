package org.relata.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few in an order, out of many that come one by one. */
final class Best<T> {
  private final int limit;
  private final Comparator<? super T> order;
  private final PriorityQueue<T> kept;

  /**
   * @param limit how many are kept, at least 1
   */
  Best(int limit, Comparator<? super T> order) {
    this.limit = limit;
    this.order = order;
    kept = new PriorityQueue<>(limit, order.reversed());
  }

  void offer(T one) {
    if (kept.size() < limit) {
      kept.add(one);
    } else if (order.compare(one, kept.element()) < 0) {
      kept.remove();
      kept.add(one);
    }
  }

  /** Returns them in their order. */
  List<T> inOrder() {
    List<T> all = new ArrayList<>(kept);
    all.sort(order);
    return all;
  }
}
