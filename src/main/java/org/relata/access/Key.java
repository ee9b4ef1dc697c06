package org.relata.access;

import java.util.regex.Pattern;

/**
 * A key as the file keeps it: whose it is and what it may, not what it is.
 *
 * @param name the holder's; 1 to 64 letters, digits, dots, hyphens and underscores
 * @param role what the holder may do
 * @param hash SHA-256 of the key, 64 hexadecimal digits
 */
public record Key(String name, Role role, String hash) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** Checks the parts. */
  public Key {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is no name of a key: 1 to 64 letters, digits, '.', '-' and '_' are");
    }
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException("the hash of '" + name + "' is not 64 hexadecimal digits");
    }
  }

  /** A hash tells nothing that can be used, and still has no place in a log. */
  @Override
  public String toString() {
    return name + " (" + role.label() + ")";
  }
}
