package org.relata.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relata.mention.Mention;

/**
 * A word of a parsed sentence: a token, a name or title of several tokens, or a hyphenated word
 * with names in it.
 *
 * @param index its place, from 0
 * @param first index of its first token
 * @param end index of the token after its last
 * @param word its form
 * @param lemma its base form in lower case; of a title the whole phrase
 * @param tag its Penn Treebank tag
 * @param mention what it mentions
 * @param joined the names in a hyphenated word, one in {@code Huawei-backed}, two in {@code
 *     US-China}; or what {@code both countries} stands for
 */
record Unit(
    int index,
    int first,
    int end,
    String word,
    String lemma,
    String tag,
    @Nullable Mention mention,
    List<Mention> joined) {
  boolean isVerb() {
    return tag.startsWith("VB");
  }

  boolean isNoun() {
    return tag.startsWith("NN");
  }

  boolean isRelativePronoun() {
    return tag.startsWith("W");
  }

  /** Tells whether it stands for an entity by itself. */
  boolean isEntity() {
    return mention != null && mention.kind() != Mention.Kind.DEMONYM;
  }
}
