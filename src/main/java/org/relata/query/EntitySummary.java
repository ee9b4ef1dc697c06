package org.relata.query;

import org.jspecify.annotations.Nullable;

/**
 * An entity as lists show it.
 *
 * @param id its identifier
 * @param name its canonical name
 * @param type its type's label, such as {@code Organization}
 * @param ticker exchange and symbol, if known
 * @param degree how many facts it has
 */
public record EntitySummary(
    String id, String name, String type, @Nullable String ticker, long degree) {}
