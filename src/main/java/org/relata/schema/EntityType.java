package org.relata.schema;

import java.util.Locale;

/** What an entity can be; the constant's label is its node label and its name in files. */
public enum EntityType {
  /** A named human. */
  PERSON,
  /** A named company, agency, party, army, outlet, fund, bloc, court or laboratory. */
  ORGANIZATION,
  /** A country of ISO 3166, under any name. */
  COUNTRY,
  /** A city, region, sea, reef or site. */
  PLACE,
  /** A named product: chip, model, phone, platform, weapon, software. */
  PRODUCT,
  /** A technology, material or component class. */
  TECHNOLOGY,
  /** A named law, rule, list, programme, plan or treaty. */
  POLICY,
  /** A named event. */
  EVENT;

  /** Returns the name used in files and as node label, such as {@code Organization}. */
  public String label() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** Tells whether entities of this type can act: persons, organizations and countries. */
  public boolean isActor() {
    return this == PERSON || this == ORGANIZATION || this == COUNTRY;
  }

  /**
   * Returns the type of a label.
   *
   * @param label a label such as {@code Organization}, in any case
   * @throws IllegalArgumentException if no type has that label; the message lists those that exist
   */
  public static EntityType ofLabel(String label) {
    for (EntityType type : values()) {
      if (type.name().equalsIgnoreCase(label)) {
        return type;
      }
    }
    StringBuilder labels = new StringBuilder();
    for (EntityType type : values()) {
      labels.append(labels.isEmpty() ? "" : ", ").append(type.label());
    }
    throw new IllegalArgumentException("no entity type '" + label + "'; there are " + labels);
  }
}
