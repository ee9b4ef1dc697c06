package org.relata.sentence;

import java.util.Locale;
import org.relata.schema.Span;

/**
 * A word or sign of a sentence.
 *
 * @param index its place in the sentence, from 0
 * @param word its form, quotes and dashes normalised
 * @param lemma its base form, lower case but for names
 * @param tag its Penn Treebank tag
 * @param name the class of name a sequence model gave it ({@code PERSON}, {@code ORGANIZATION},
 *     {@code LOCATION}, {@code MISC}), or {@code O}
 * @param span where it stands in the article's text
 * @param spaced whether white space follows it
 */
public record Token(
    int index, String word, String lemma, String tag, String name, Span span, boolean spaced) {
  /** Returns the form in lower case. */
  public String lower() {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Tells whether it begins with a capital letter. */
  public boolean isCapitalised() {
    return Character.isUpperCase(word.charAt(0));
  }

  /** Tells whether the tag begins with the given one: {@code isTagged("NN")} for all nouns. */
  public boolean isTagged(String prefix) {
    return tag.startsWith(prefix);
  }
}
