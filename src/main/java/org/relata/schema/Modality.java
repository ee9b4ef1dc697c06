package org.relata.schema;

import java.util.Locale;

/** How a sentence presents what it states, from the least doubt to the strongest. */
public enum Modality {
  /** Presented as fact. */
  ASSERTED,
  /** Presented as somebody's word. */
  REPORTED,
  /** Intended or expected. */
  PLANNED,
  /** Possible or conditional. */
  POSSIBLE,
  /** Denied. */
  NEGATED;

  /** Returns the name used in files and answers, such as {@code asserted}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the stronger doubt of the two. */
  public Modality or(Modality other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * Returns the modality of a label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Modality ofLabel(String label) {
    for (Modality modality : values()) {
      if (modality.name().equalsIgnoreCase(label)) {
        return modality;
      }
    }
    throw new IllegalArgumentException(
        "no modality '" + label + "'; there are asserted, reported, planned, possible, negated");
  }
}
