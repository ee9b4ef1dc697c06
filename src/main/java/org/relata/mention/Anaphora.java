package org.relata.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * Links pronouns and definite descriptions ({@code the company}, {@code the chip}) to a name that
 * stands shortly before them. A wrong link is worse than none: where no name of the right type is
 * near, there is no mention.
 */
final class Anaphora {
  private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his");
  private static final Set<String> IMPERSONAL = Set.of("it", "its");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "its", "their");
  private static final Set<String> COMPANY = Set.of("company", "firm", "group");
  private static final double PRONOUN_FACTOR = 0.75;
  private static final double DESCRIPTION_FACTOR = 0.8;

  private final Lexicon lexicon;
  private final Predicate<String> isInstitution;

  Anaphora(Lexicon lexicon, Predicate<String> isInstitution) {
    this.lexicon = lexicon;
    this.isInstitution = isInstitution;
  }

  /**
   * Adds the pronouns and descriptions of an article that a name can be found for.
   *
   * @param sentences the sentences
   * @param names the names of each sentence, in order; receives what is found
   */
  void resolve(List<Sentence> sentences, List<List<Mention>> names) {
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      if (sentence.heading()) {
        continue;
      }
      List<Mention> found = new ArrayList<>();
      for (int t = 0; t < sentence.tokens().size(); t++) {
        if (!isCovered(names.get(s), t)) {
          pronoun(sentences, names, s, t).ifPresent(found::add);
          description(sentences, names, s, t).ifPresent(found::add);
        }
      }
      names.get(s).addAll(found);
      names.get(s).sort(Comparator.comparingInt(Mention::first));
    }
  }

  private static boolean isCovered(List<Mention> mentions, int token) {
    return mentions.stream().anyMatch(mention -> mention.covers(token));
  }

  private Optional<Mention> pronoun(
      List<Sentence> sentences, List<List<Mention>> names, int s, int t) {
    Token token = sentences.get(s).tokens().get(t);
    if (!token.isTagged("PRP")) {
      return Optional.empty();
    }
    Set<EntityType> types;
    if (PERSONAL.contains(token.lower())) {
      types = Set.of(EntityType.PERSON);
    } else if (IMPERSONAL.contains(token.lower())) {
      types = Set.of(EntityType.ORGANIZATION, EntityType.COUNTRY, EntityType.PRODUCT);
    } else {
      return Optional.empty();
    }
    Optional<Mention> joined = justBefore(sentences.get(s), names.get(s), t, types);
    if (joined.isPresent()) {
      return joined.flatMap(
          name ->
              placed(sentences.get(s), t, t + 1, name)
                  .standingFor(Mention.Kind.PRONOUN, name, PRONOUN_FACTOR));
    }
    Optional<Mention> antecedent =
        token.lower().equals("its")
            ? before(sentences, names, s, t, Set.of(EntityType.ORGANIZATION, EntityType.COUNTRY))
                .or(() -> before(sentences, names, s, t, types))
            : before(sentences, names, s, t, types);
    return antecedent.flatMap(
        name ->
            placed(sentences.get(s), t, t + 1, name)
                .standingFor(Mention.Kind.PRONOUN, name, PRONOUN_FACTOR));
  }

  /** {@code the US and its allies}. */
  private static Optional<Mention> justBefore(
      Sentence sentence, List<Mention> names, int t, Set<EntityType> types) {
    if (t < 2
        || !sentence.tokens().get(t).isTagged("PRP$")
        || !sentence.tokens().get(t - 1).lower().equals("and")) {
      return Optional.empty();
    }
    return names.stream().filter(m -> m.end() == t - 1 && types.contains(m.type())).findFirst();
  }

  /** Returns the name that a pronoun most likely stands for. */
  private static Optional<Mention> before(
      List<Sentence> sentences, List<List<Mention>> names, int s, int t, Set<EntityType> types) {
    List<Mention> here = names.get(s).stream().filter(m -> m.end() <= t).toList();
    boolean predicate = t > 0 && sentences.get(s).tokens().get(t - 1).lemma().equals("be");
    Optional<Mention> subject =
        predicate ? Optional.empty() : subjectLike(sentences.get(s), here, types);
    if (subject.isPresent()) {
      return subject;
    }
    if (s > 0
        && sentences.get(s - 1).paragraph() >= sentences.get(s).paragraph() - 1
        && !sentences.get(s - 1).heading()) {
      return subjectLike(sentences.get(s - 1), names.get(s - 1), types);
    }
    return Optional.empty();
  }

  /** Returns the first name of a sentence that stands like a subject, or else the first name. */
  private static Optional<Mention> subjectLike(
      Sentence sentence, List<Mention> names, Set<EntityType> types) {
    List<Mention> fitting =
        names.stream()
            .filter(m -> m.kind() != Mention.Kind.DEMONYM && types.contains(m.type()))
            .toList();
    for (Mention mention : fitting) {
      if (!isPossessor(sentence, mention) && !isAfterPreposition(sentence, mention)) {
        return Optional.of(mention);
      }
    }
    return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(0));
  }

  private static boolean isPossessor(Sentence sentence, Mention mention) {
    return mention.end() < sentence.tokens().size()
        && sentence.tokens().get(mention.end()).isTagged("POS");
  }

  private static boolean isAfterPreposition(Sentence sentence, Mention mention) {
    return mention.first() > 0
        && (sentence.tokens().get(mention.first() - 1).isTagged("IN")
            || sentence.tokens().get(mention.first() - 1).isTagged("TO"));
  }

  private Optional<Mention> description(
      List<Sentence> sentences, List<List<Mention>> names, int s, int t) {
    Sentence sentence = sentences.get(s);
    Token noun = sentence.tokens().get(t);
    if (!noun.tag().equals("NN") || (noun.isCapitalised() && t > 1)) {
      return Optional.empty();
    }
    Optional<EntityType> type = lexicon.descriptor(noun.lemma());
    int start = startOfDefinite(sentence, names.get(s), t);
    if (type.isEmpty() || start < 0 || isModifierOrHeadOfName(sentence, names.get(s), t)) {
      return Optional.empty();
    }
    return antecedent(sentences, names, s, start, noun, type.get())
        .flatMap(
            name ->
                placed(sentence, start, t + 1, name)
                    .standingFor(Mention.Kind.DESCRIPTION, name, DESCRIPTION_FACTOR));
  }

  /**
   * Returns where "the …" begins that ends at a noun, or -1; at most two plain adjectives between.
   */
  private static int startOfDefinite(Sentence sentence, List<Mention> mentions, int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - 3); i--) {
      Token token = sentence.tokens().get(i);
      int at = i;
      if (mentions.stream().anyMatch(mention -> mention.covers(at))) {
        return -1;
      }
      if (DEFINITE.contains(token.lower())) {
        return token.lower().equals("its") || token.lower().equals("their") ? -1 : i;
      }
      if (token.isCapitalised() || !token.isTagged("JJ") && !token.isTagged("NN")) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isModifierOrHeadOfName(
      Sentence sentence, List<Mention> mentions, int noun) {
    if (noun + 1 >= sentence.tokens().size()) {
      return false;
    }
    Token next = sentence.tokens().get(noun + 1);
    boolean beforeName = mentions.stream().anyMatch(m -> m.first() == noun + 1);
    return beforeName
        || next.isTagged("NN")
        || next.lower().equals("of")
        || next.lower().equals("that");
  }

  private Optional<Mention> antecedent(
      List<Sentence> sentences,
      List<List<Mention>> names,
      int s,
      int start,
      Token noun,
      EntityType type) {
    for (int back = s; back >= Math.max(0, s - 3); back--) {
      boolean near = sentences.get(back).paragraph() >= sentences.get(s).paragraph() - 1;
      int before = back == s ? start : Integer.MAX_VALUE;
      List<Mention> fitting =
          names.get(back).stream()
              .filter(m -> m.isName() && m.end() <= before && m.type() == type && fits(noun, m))
              .toList();
      if (near && !sentences.get(back).heading() && !fitting.isEmpty()) {
        return subjectLike(sentences.get(back), fitting, Set.of(type));
      }
    }
    return type == EntityType.ORGANIZATION && COMPANY.contains(noun.lemma())
        ? topic(names, s, noun)
        : Optional.empty();
  }

  /** Returns the company that the article is mostly about so far, if it clearly is about one. */
  private Optional<Mention> topic(List<List<Mention>> names, int s, Token noun) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Mention> first = new HashMap<>();
    for (int i = 0; i < s; i++) {
      for (Mention mention : names.get(i)) {
        if (mention.isName() && mention.type() == EntityType.ORGANIZATION && fits(noun, mention)) {
          counts.merge(mention.name(), 1, Integer::sum);
          first.putIfAbsent(mention.name(), mention);
        }
      }
    }
    String best = null;
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        second = most;
        most = entry.getValue();
        best = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    return best != null && most >= 3 && most >= 2 * second
        ? Optional.ofNullable(first.get(best))
        : Optional.empty();
  }

  /** "The ministry" needs a ministry; "the company" must not mean one. */
  private boolean fits(Token noun, Mention name) {
    String head = noun.lemma().substring(0, 1).toUpperCase(Locale.ROOT) + noun.lemma().substring(1);
    boolean namesBody = lexicon.headword(head).isPresent();
    if (namesBody) {
      return name.name().contains(head) || name.text().contains(head);
    }
    String last = name.name().substring(name.name().lastIndexOf(' ') + 1);
    return name.type() != EntityType.ORGANIZATION
        || !isInstitution.test(name.name()) && lexicon.headword(last).isEmpty()
        || lexicon.isSuffix(last);
  }

  private static Mention placed(Sentence sentence, int first, int end, Mention like) {
    org.relata.schema.Span span =
        new org.relata.schema.Span(
            sentence.tokens().get(first).span().start(),
            sentence.tokens().get(end - 1).span().end());
    return new Mention(
        like.kind(),
        like.type(),
        like.name(),
        sentence.index(),
        first,
        end,
        sentence.words(first, end),
        span,
        like.certainty(),
        like.generic());
  }
}
