package org.relata.sentence;

/**
 * What the parser sees as one word: a token, or a name of several.
 *
 * @param word the form that the parser looks up
 * @param tag the Penn Treebank tag
 */
public record ParseUnit(String word, String tag) {}
