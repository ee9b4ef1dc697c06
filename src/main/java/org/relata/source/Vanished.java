package org.relata.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What becomes of articles that their source no longer holds. */
public enum Vanished {
  /** They stay as they are. */
  KEEP,
  /** They stay, marked as gone. */
  MARK,
  /** They go, with all that only they support. */
  WITHDRAW;

  /** Returns the name in files of sources. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Vanished> ofLabel(String label) {
    return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(Vanished::label).toList();
  }
}
