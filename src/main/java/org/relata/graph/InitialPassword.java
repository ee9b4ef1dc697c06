package org.relata.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Writes the file from which a new Neo4j takes its first user, the same that {@code neo4j-admin
 * dbms set-initial-password} writes; running that tool would start one more JVM.
 */
final class InitialPassword {
  private static final int ROUNDS = 1024;

  private InitialPassword() {}

  static void write(DataDirectory data) throws IOException {
    Path file = data.home().resolve("data").resolve("dbms").resolve("auth.ini");
    if (!Files.exists(file)) {
      data.writePrivate(file, credential(data.password()));
    }
  }

  private static String credential(String password) {
    byte[] salt = new byte[32];
    new SecureRandom().nextBytes(salt);
    MessageDigest digest = sha256();
    digest.update(salt);
    byte[] hash = digest.digest(password.getBytes(StandardCharsets.UTF_8));
    for (int round = 1; round < ROUNDS; round++) {
      hash = digest.digest(hash);
    }
    HexFormat hex = HexFormat.of();
    return Neo4jServer.USERNAME
        + ":SHA-256,"
        + hex.formatHex(hash)
        + ","
        + hex.formatHex(salt)
        + ","
        + ROUNDS
        + ":\n";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
