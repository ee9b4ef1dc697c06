package org.relata.resolve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.relata.schema.EntityType;

/** Makes identifiers that depend on nothing but what they identify. */
final class Identities {
  private static final int LENGTH = 20;

  private Identities() {}

  /** Returns the identifier of an entity: case, accents, punctuation and a leading "the" aside. */
  static String entity(EntityType type, String name) {
    return hash(type.label(), plain(name));
  }

  /** Returns what of a name counts. */
  static String plain(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}+]+", " ")
            .strip()
            .replaceFirst("^the ", "");
    return plain.isEmpty() ? name : plain;
  }

  /** Returns the identifier of a statement. */
  static String statement(
      String article,
      ResolvedStatement.Evidence evidence,
      String relation,
      Entity subject,
      Entity object) {
    return hash(
        article,
        evidence.text(),
        Integer.toString(evidence.span().start()),
        relation,
        subject.id(),
        object.id());
  }

  /** Returns the start of the SHA-256 of some parts, in hexadecimal. */
  static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
