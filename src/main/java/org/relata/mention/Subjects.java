package org.relata.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relata.schema.EntityType;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/** Tells which of a sentence's names stand where subjects do. */
final class Subjects {
  private final Set<String> subordinators;

  Subjects(MentionWords words) {
    this.subordinators = words.of("subordinator");
  }

  /** Tells whether a word opens a clause within a sentence: {@code that}, {@code while}. */
  boolean opensClause(Token token) {
    return subordinators.contains(token.lower());
  }

  /**
   * Returns the last name that a finite verb follows at once: the subject of the nearest clause.
   */
  Optional<Mention> subjectOfVerb(
      Sentence sentence, List<Mention> mentions, Set<EntityType> types) {
    return mentions.stream()
        .filter(
            m ->
                m.isName()
                    && !m.generic()
                    && types.contains(m.type())
                    && (!isAfterPreposition(sentence, m) && isBeforeFiniteVerb(sentence, m)
                        || isAbsolute(sentence, m)))
        .reduce((first, second) -> second);
  }

  private static boolean isBeforeFiniteVerb(Sentence sentence, Mention mention) {
    if (mention.end() >= sentence.tokens().size()) {
      return false;
    }
    return isFinite(sentence.tokens().get(mention.end()));
  }

  /** {@code with Huawei planning to}: Huawei plans. */
  private static boolean isAbsolute(Sentence sentence, Mention mention) {
    List<Token> tokens = sentence.tokens();
    return mention.first() > 0
        && mention.end() < tokens.size()
        && tokens.get(mention.first() - 1).lower().equals("with")
        && tokens.get(mention.end()).tag().equals("VBG");
  }

  static boolean isFinite(Token token) {
    return token.isTagged("VBZ")
        || token.isTagged("VBD")
        || token.isTagged("VBP")
        || token.isTagged("MD");
  }

  /** Returns the first name of a sentence that stands like a subject, or else the first name. */
  Optional<Mention> subjectLike(Sentence sentence, List<Mention> mentions, Set<EntityType> types) {
    List<Mention> fitting =
        mentions.stream()
            .filter(
                m -> m.kind() != Mention.Kind.DEMONYM && !m.generic() && types.contains(m.type()))
            .toList();
    for (Mention mention : fitting) {
      if (isLikeSubject(sentence, mention)) {
        return Optional.of(mention);
      }
    }
    for (Mention mention : fitting) {
      if (!isPossessor(sentence, mention) && !isAfterPreposition(sentence, mention)) {
        return Optional.of(mention);
      }
    }
    return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(0));
  }

  /** Tells whether a name stands where subjects do: owning nothing, after no preposition. */
  boolean isLikeSubject(Sentence sentence, Mention mention) {
    return !isPossessor(sentence, mention)
        && !isAfterPreposition(sentence, mention)
        && !isHyphenated(sentence, mention)
        && !(mention.first() > 0 && sentence.tokens().get(mention.first() - 1).isTagged("VB"));
  }

  private static boolean isPossessor(Sentence sentence, Mention mention) {
    return mention.end() < sentence.tokens().size()
        && sentence.tokens().get(mention.end()).isTagged("POS");
  }

  /** {@code a Stanford-trained engineer}: no subject. */
  private static boolean isHyphenated(Sentence sentence, Mention mention) {
    return mention.end() < sentence.tokens().size()
        && sentence.tokens().get(mention.end()).word().equals("-")
        && !sentence.tokens().get(mention.end() - 1).spaced();
  }

  private boolean isAfterPreposition(Sentence sentence, Mention mention) {
    return mention.first() > 0
        && !(opensClause(sentence.tokens().get(mention.first() - 1))
            && isBeforeFiniteVerb(sentence, mention))
        && (sentence.tokens().get(mention.first() - 1).isTagged("IN")
            || sentence.tokens().get(mention.first() - 1).isTagged("TO"));
  }
}
