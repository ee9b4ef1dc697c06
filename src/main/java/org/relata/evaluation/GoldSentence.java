package org.relata.evaluation;

import java.util.List;

/**
 * An annotated sentence.
 *
 * @param document the text's name
 * @param index its place in the text, from 0
 * @param text its words
 * @param triples what it states
 */
record GoldSentence(String document, int index, String text, List<GoldTriple> triples) {
  GoldSentence {
    triples = List.copyOf(triples);
  }
}
