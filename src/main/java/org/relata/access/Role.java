package org.relata.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the holder of a key may do; each role may do what those before it may. */
public enum Role {
  /** Ask questions. */
  READ,
  /** Change what the graph holds. */
  WRITE,
  /** See how the service runs. */
  ADMIN;

  /** Returns the word for it in files and options, such as {@code read}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns all that this one may do, itself among them. */
  public List<Role> included() {
    return Arrays.stream(values()).filter(role -> role.compareTo(this) <= 0).toList();
  }

  static Role ofLabel(String label) {
    return Arrays.stream(values())
        .filter(role -> role.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("'" + label + "' is no role; read, write, admin are"));
  }
}
