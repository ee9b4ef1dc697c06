package org.relata.sentence;

import org.relata.schema.Span;

/**
 * Something in parentheses, taken out of a sentence before it is analysed.
 *
 * @param text what stands between the parentheses
 * @param span where it stands in the article's text, parentheses included
 * @param after index of the token that it follows, -1 before the first
 */
public record Aside(String text, Span span, int after) {}
