package org.relata.mention;

import org.relata.schema.EntityType;
import org.relata.schema.Span;

/**
 * Words of a sentence that mean an entity.
 *
 * @param kind how they mean it
 * @param type what it is
 * @param name its name in this article: canonical if known, else its longest form; for descriptions
 *     and pronouns that of what they stand for
 * @param sentence index of the sentence
 * @param first index of the first token
 * @param end index of the token after the last
 * @param text the words in the source
 * @param span where they stand in the article's text
 * @param certainty from 0 to 1, that type and name are right
 * @param generic whether it is a broad class such as {@code chips}
 */
public record Mention(
    Kind kind,
    EntityType type,
    String name,
    int sentence,
    int first,
    int end,
    String text,
    Span span,
    double certainty,
    boolean generic) {
  /** How words mean an entity. */
  public enum Kind {
    /** By its name. */
    NAME,
    /** By an adjective of nationality: {@code Chinese}. */
    DEMONYM,
    /** By a description that stands for a name of the article: {@code the company}. */
    DESCRIPTION,
    /** By a pronoun. */
    PRONOUN
  }

  /** Checks the tokens and the certainty. */
  public Mention {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException(
          "mention '" + text + "' has tokens " + first + " to " + end);
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("mention '" + text + "' has no name");
    }
    if (!(certainty >= 0 && certainty <= 1)) {
      throw new IllegalArgumentException("certainty " + certainty + " of '" + text + "'");
    }
  }

  /** Tells whether it covers a token. */
  public boolean covers(int token) {
    return first <= token && token < end;
  }

  /** Tells whether the words are a name. */
  public boolean isName() {
    return kind == Kind.NAME;
  }
}
