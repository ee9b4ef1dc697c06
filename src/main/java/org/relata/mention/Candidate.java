package org.relata.mention;

import org.jspecify.annotations.Nullable;
import org.relata.sentence.Sentence;

/**
 * Words that look like a name.
 *
 * @param sentence the sentence
 * @param first index of the first token
 * @param end index of the token after the last
 * @param text the words as normalised
 * @param known what a gazetteer says of them
 */
record Candidate(Sentence sentence, int first, int end, String text, @Nullable Known known) {
  static Candidate of(Sentence sentence, int first, int end, @Nullable Known known) {
    return new Candidate(sentence, first, end, sentence.words(first, end), known);
  }
}
