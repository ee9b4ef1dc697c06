package org.relata.mention;

import org.relata.schema.EntityType;

/**
 * An entry of a gazetteer, as one of its aliases finds it.
 *
 * @param name canonical name
 * @param type what it is
 * @param use how the alias may be taken
 * @param generic whether it is a broad class
 */
record Known(String name, EntityType type, Use use, boolean generic) {
  /** How an alias may be taken. */
  enum Use {
    /** As it stands. */
    PLAIN,
    /** Only where something else speaks for a name: it is also an ordinary word. */
    AMBIGUOUS,
    /** Like {@link #AMBIGUOUS} where a sentence begins; elsewhere its capital speaks for it. */
    CLEAR_INSIDE,
    /** As the government of the country it is the capital of, or as the city. */
    CAPITAL,
    /** As an adjective of nationality or a people. */
    DEMONYM
  }
}
