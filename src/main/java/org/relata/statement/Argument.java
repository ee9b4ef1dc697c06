package org.relata.statement;

import org.relata.mention.Mention;

/**
 * An entity that stands in a slot.
 *
 * @param mention the words
 * @param certainty from 0 to 1, that they stand there
 */
record Argument(Mention mention, double certainty) {
  Argument times(double factor) {
    return new Argument(mention, certainty * factor);
  }
}
