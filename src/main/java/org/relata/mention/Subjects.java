package org.relata.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.relata.schema.EntityType;
import org.relata.schema.WordClasses;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/** Tells which of a sentence's names stand where subjects do. */
final class Subjects {
  private final Set<String> subordinators;
  private final Set<String> governments;

  Subjects(WordClasses words) {
    this.subordinators = words.of("subordinator");
    this.governments = words.of("government-noun");
  }

  /** {@code the Syrian government}: a country where its nationality or name stands before that. */
  boolean isGovernment(Sentence sentence, Mention mention) {
    return mention.type() == EntityType.COUNTRY
        && mention.end() < sentence.tokens().size()
        && governments.contains(sentence.tokens().get(mention.end()).lower());
  }

  /** {@code Korvet, Nerea and Halden said}: none of them is what "it" means. */
  static boolean isCoordinated(Sentence sentence, List<Mention> mentions, Mention mention) {
    return lists(sentence, mentions, mention.type()).stream()
        .anyMatch(list -> list.contains(mention));
  }

  /** Returns the names of a type that commas and an "and" join, list by list. */
  static List<List<Mention>> lists(Sentence sentence, List<Mention> mentions, EntityType type) {
    List<List<Mention>> lists = new ArrayList<>();
    List<Mention> list = new ArrayList<>();
    for (Mention name : mentions) {
      if (name.isName() && name.type() == type) {
        if (!list.isEmpty() && !isListed(sentence, list.get(list.size() - 1), name)) {
          lists.add(list);
          list = new ArrayList<>();
        }
        list.add(name);
      }
    }
    lists.add(list);
    lists.removeIf(names -> !isEnded(sentence, names));
    return lists;
  }

  private static boolean isListed(Sentence sentence, Mention before, Mention after) {
    return between(sentence, before, after).equals(",") || isJoined(sentence, before, after);
  }

  private static boolean isEnded(Sentence sentence, List<Mention> names) {
    int last = names.size() - 1;
    return last > 0 && isJoined(sentence, names.get(last - 1), names.get(last));
  }

  private static boolean isJoined(Sentence sentence, Mention before, Mention after) {
    String between = between(sentence, before, after);
    return between.equals("and") || between.equals(", and");
  }

  private static String between(Sentence sentence, Mention before, Mention after) {
    int start = before.end();
    int stop = after.first();
    return start < stop ? sentence.words(start, stop).toLowerCase(Locale.ROOT) : "";
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
                (m.isName() || m.kind() == Mention.Kind.DESCRIPTION || isGovernment(sentence, m))
                    && !m.generic()
                    && types.contains(m.type())
                    && (!isAfterPreposition(sentence, m) && isBeforeFiniteVerb(sentence, m)
                        || isAbsolute(sentence, m)))
        .reduce((first, second) -> second);
  }

  private boolean isBeforeFiniteVerb(Sentence sentence, Mention mention) {
    int end = isGovernment(sentence, mention) ? mention.end() + 1 : mention.end();
    return end < sentence.tokens().size() && isFinite(sentence.tokens().get(end));
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
                m ->
                    (m.kind() != Mention.Kind.DEMONYM || isGovernment(sentence, m))
                        && !m.generic()
                        && types.contains(m.type()))
            .toList();
    for (Mention mention : fitting) {
      if (isLikeSubject(sentence, mention)) {
        return Optional.of(mention);
      }
    }
    for (Mention mention : fitting) {
      if (!isPossessor(sentence, mention)
          && !isAfterPreposition(sentence, mention)
          && !isHyphenated(sentence, mention)) {
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
    int before = mention.first() - 1;
    if (before > 0 && sentence.tokens().get(before).isTagged("DT")) {
      before--;
    }
    return before >= 0
        && !(opensClause(sentence.tokens().get(before)) && isBeforeFiniteVerb(sentence, mention))
        && (sentence.tokens().get(before).isTagged("IN")
            || sentence.tokens().get(before).isTagged("TO"));
  }
}
