package org.relata.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many short texts in little memory. */
final class PackedTexts {
  private static final int USUAL_LENGTH = 32;

  private final int[] ends;
  private byte[] bytes;
  private int size;

  PackedTexts(int capacity) {
    ends = new int[capacity];
    bytes = new byte[Math.max(USUAL_LENGTH, Math.multiplyExact(capacity, USUAL_LENGTH))];
  }

  void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(byte[] text) {
    int start = start(size);
    int end = Math.addExact(start, text.length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.addExact(end, end / 2));
    }
    System.arraycopy(text, 0, bytes, start, text.length);
    ends[size++] = end;
  }

  String get(int place) {
    return new String(bytes, start(place), ends[place] - start(place), StandardCharsets.UTF_8);
  }

  /** Compares two as Neo4j does, which for identifiers is the order of their bytes. */
  int compare(int one, int other) {
    return Arrays.compareUnsigned(bytes, start(one), ends[one], bytes, start(other), ends[other]);
  }

  /** Returns the same texts in another order. */
  PackedTexts permuted(int[] order) {
    PackedTexts permuted = new PackedTexts(order.length);
    for (int place : order) {
      permuted.add(Arrays.copyOfRange(bytes, start(place), ends[place]));
    }
    return permuted;
  }

  private int start(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }
}
