package org.relata.sentence;

import java.util.List;
import org.relata.schema.Span;

/**
 * A sentence of an article.
 *
 * @param index its place in the article, from 0
 * @param paragraph the place of its paragraph, from 0
 * @param heading whether it is a heading or a fragment without a final stop
 * @param span where it stands in the article's text
 * @param text the source's own words
 * @param tokens its words and signs, without what stands in parentheses
 * @param asides what stands in parentheses
 */
public record Sentence(
    int index,
    int paragraph,
    boolean heading,
    Span span,
    String text,
    List<Token> tokens,
    List<Aside> asides) {
  /** Copies the lists. */
  public Sentence {
    tokens = List.copyOf(tokens);
    asides = List.copyOf(asides);
  }

  /** Returns the words from one token to before another as the normalised text has them. */
  public String words(int first, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i < end; i++) {
      words.append(tokens.get(i).word());
      if (i + 1 < end && tokens.get(i).spaced()) {
        words.append(' ');
      }
    }
    return words.toString();
  }
}
