package org.relata.traffic;

import java.util.HexFormat;

/** Identifiers as long and as scattered as hashes of names are. */
final class Ids {
  private Ids() {}

  static String of(String kind, long number) {
    long mixed = mix(number + 0x9E3779B97F4A7C15L * kind.hashCode());
    return HexFormat.of().toHexDigits(mixed) + HexFormat.of().toHexDigits((short) mix(mixed));
  }

  /** The finishing steps of SplitMix64: one number for each number. */
  static long mix(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
