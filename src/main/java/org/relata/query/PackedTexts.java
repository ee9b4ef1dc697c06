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
    this(capacity, Math.multiplyExact(capacity, USUAL_LENGTH));
  }

  private PackedTexts(int capacity, int bytes) {
    ends = new int[capacity];
    this.bytes = new byte[Math.max(USUAL_LENGTH, bytes)];
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

  /** Returns the place of a text among texts that are in order; negative if there is none. */
  int placeInOrder(String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int byBytes =
          Arrays.compareUnsigned(bytes, start(middle), ends[middle], wanted, 0, wanted.length);
      if (byBytes == 0) {
        return middle;
      }
      if (byBytes < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Returns the same texts in another order, in no more memory than they need. */
  PackedTexts permuted(int[] order) {
    PackedTexts permuted = new PackedTexts(order.length, start(size));
    for (int place : order) {
      permuted.add(Arrays.copyOfRange(bytes, start(place), ends[place]));
    }
    return permuted;
  }

  private int start(int place) {
    return place == 0 ? 0 : ends[place - 1];
  }
}
