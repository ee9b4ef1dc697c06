package org.relata.statement;

import org.relata.mention.Mention;

/**
 * An entity that stands in a slot.
 *
 * @param mention the words
 * @param certainty from 0 to 1, that they stand there
 * @param extended whether something that the entity has stands there: {@code Intel's plant}
 */
record Argument(Mention mention, double certainty, boolean extended) {
  Argument(Mention mention, double certainty) {
    this(mention, certainty, false);
  }

  Argument times(double factor) {
    return new Argument(mention, certainty * factor, extended);
  }

  Argument asExtended() {
    return new Argument(mention, certainty, true);
  }
}
