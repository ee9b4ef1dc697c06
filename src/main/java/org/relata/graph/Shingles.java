package org.relata.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runs of three words of a text, by which copies are known: an agency's report that others
 * print under another headline, a little shortened or with a line of their own.
 *
 * <p>The fingerprint is MinHash: two texts agree in each of its numbers with a probability that is
 * their similarity. Eight bands of three numbers find nine pairs of ten at the threshold and nearly
 * all above it; whether they are copies is then counted exactly.
 */
final class Shingles {
  /** Copies share so much of all that either says. */
  static final double COPY = 0.7;

  static final int BANDS = 8;

  private static final int ROWS = 3;
  private static final int WORDS = 3;

  /** A shorter text says too little to tell a copy from the same fact in the same words. */
  private static final int LEAST_WORDS = 40;

  /** A Chinese character is a word of its own here. */
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final Set<Long> hashes;

  private Shingles(Set<Long> hashes) {
    this.hashes = hashes;
  }

  /** Returns those of a text without its headline; a text too short to be known again has none. */
  static Shingles of(String body) {
    List<String> words = new ArrayList<>();
    Matcher found = WORD.matcher(body.toLowerCase(Locale.ROOT));
    while (found.find()) {
      words.add(found.group());
    }
    Set<Long> hashes = new HashSet<>();
    for (int i = 0; words.size() >= LEAST_WORDS && i + WORDS <= words.size(); i++) {
      hashes.add(hash(words.subList(i, i + WORDS)));
    }
    return new Shingles(hashes);
  }

  boolean isEmpty() {
    return hashes.isEmpty();
  }

  /** Tells whether the texts are copies of one. */
  boolean isCopyOf(Shingles other) {
    if (isEmpty() || other.isEmpty()) {
      return false;
    }
    long shared = hashes.stream().filter(other.hashes::contains).count();
    return shared >= COPY * (hashes.size() + other.hashes.size() - shared);
  }

  /** Returns the bands of the fingerprint. */
  long[] bands() {
    long[] least = new long[BANDS * ROWS];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long hash : hashes) {
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], mixed(hash + (i + 1) * 0x9e3779b97f4a7c15L));
      }
    }
    long[] bands = new long[BANDS];
    for (int i = 0; i < least.length; i++) {
      bands[i / ROWS] = mixed(bands[i / ROWS] * PRIME + least[i]);
    }
    return bands;
  }

  /** FNV-1a over the characters, a zero between the words. */
  private static long hash(List<String> words) {
    long hash = OFFSET;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * PRIME;
      }
      hash *= PRIME;
    }
    return hash;
  }

  /** Spreads the bits, as the finalizer of SplitMix64 does. */
  private static long mixed(long value) {
    long spread = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    spread = (spread ^ (spread >>> 27)) * 0x94d049bb133111ebL;
    return spread ^ (spread >>> 31);
  }
}
