package org.relata.evaluation;

/**
 * How many of the arguments of annotated statements were mentioned, each once a sentence.
 *
 * @param gold arguments
 * @param mentioned of these, found under one of their names
 * @param typed of these, with the right type
 */
public record EntityScore(int gold, int mentioned, int typed) {}
