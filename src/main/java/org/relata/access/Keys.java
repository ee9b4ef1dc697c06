package org.relata.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of a file. A key is 256 bits of chance, so that a plain SHA-256 of it cannot be guessed
 * back: slow hashes are for passwords that people choose.
 */
public final class Keys {
  private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
  private static final String PREFIX = "relata_";
  private static final int KEY_BYTES = 32;

  private final KeyFile file;
  private final SecureRandom chance = new SecureRandom();
  private volatile Loaded loaded = new Loaded(KeyFile.Stamp.NONE, List.of());

  private record Loaded(KeyFile.Stamp stamp, List<Key> keys) {}

  /**
   * Names a file, which need not be there.
   *
   * @param file of keys
   */
  public Keys(Path file) {
    this.file = new KeyFile(file);
  }

  /**
   * Returns the keys in the file's order, none if there is no file.
   *
   * @throws KeysException if the file is wrong or cannot be read
   */
  public List<Key> all() {
    return file.read();
  }

  /**
   * Makes a key.
   *
   * @param name whose it is
   * @param role what it may
   * @return the key itself, which is kept nowhere
   * @throws KeysException if there is a key of that name, the name is wrong, or the file is
   */
  public String add(String name, Role role) {
    List<Key> keys = new ArrayList<>(all());
    if (keys.stream().anyMatch(key -> key.name().equals(name))) {
      throw new KeysException(
          "there is a key '" + name + "' already; remove it first, or choose another name");
    }
    byte[] bytes = new byte[KEY_BYTES];
    chance.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try {
      keys.add(new Key(name, role, hash(secret)));
    } catch (IllegalArgumentException e) {
      throw new KeysException(String.valueOf(e.getMessage()));
    }
    file.write(keys);
    return secret;
  }

  /**
   * Removes a key.
   *
   * @return whether there was one of that name
   * @throws KeysException if the file is wrong or cannot be written
   */
  public boolean remove(String name) {
    List<Key> keys = new ArrayList<>(all());
    boolean found = keys.removeIf(key -> key.name().equals(name));
    if (found) {
      file.write(keys);
    }
    return found;
  }

  /**
   * Returns whose key it is. What commands do to the file holds from the next question on; while
   * the file is missing or wrong, there is no key.
   *
   * @param secret what a client says its key is
   */
  public Optional<Key> find(String secret) {
    byte[] hash = hash(secret).getBytes(StandardCharsets.US_ASCII);
    return current().stream()
        .filter(key -> MessageDigest.isEqual(key.hash().getBytes(StandardCharsets.US_ASCII), hash))
        .findFirst();
  }

  private List<Key> current() {
    KeyFile.Stamp now = file.stamp();
    Loaded known = loaded;
    if (!known.stamp().equals(now)) {
      known = new Loaded(now, readOrNone());
      loaded = known;
    }
    return known.keys();
  }

  private List<Key> readOrNone() {
    try {
      return file.read();
    } catch (KeysException e) {
      LOG.error("no key is accepted: {}", e.getMessage());
      return List.of();
    }
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
