package org.relata.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Deterministic identifiers. */
final class Digest {
  private static final int ID_LENGTH = 32;

  private Digest() {}

  /** Returns an identifier of the parts in their order: 128 bits in hexadecimal. */
  static String id(String... parts) {
    return sha256(String.join("\0", parts)).substring(0, ID_LENGTH);
  }

  /** Returns the SHA-256 of a text in hexadecimal. */
  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
