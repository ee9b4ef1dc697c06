package org.relata.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.Span;
import org.relata.schema.WordClasses;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * Links pronouns and definite descriptions ({@code the company}, {@code the chip}) to a name that
 * stands before them. A wrong link is worse than none: where no name fits, there is no mention.
 */
final class Anaphora {
  private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his");
  private static final Set<String> IMPERSONAL = Set.of("it", "its");
  private static final Set<EntityType> OWNERS = Set.of(EntityType.ORGANIZATION, EntityType.COUNTRY);
  private static final Set<EntityType> THINGS =
      Set.of(EntityType.ORGANIZATION, EntityType.COUNTRY, EntityType.PRODUCT);

  private static final Set<String> AUXILIARIES = Set.of("be", "have", "do");
  private static final int REACH_OF_SPEECH = 6;
  private static final int REACH_OF_ONLY = 5;
  private static final double PRONOUN_FACTOR = 0.75;
  private static final double DESCRIPTION_FACTOR = 0.8;

  private final Descriptions descriptions;
  private final Lexicon lexicon;
  private final Genders genders;
  private final Subjects subjects;
  private final Set<String> speech;
  private final Set<String> adverse;

  Anaphora(
      Lexicon lexicon,
      Gazetteer gazetteer,
      Kinds kinds,
      Leaders leaders,
      Genders genders,
      WordClasses words) {
    this.lexicon = lexicon;
    this.genders = genders;
    this.subjects = new Subjects(words);
    this.descriptions = new Descriptions(lexicon, gazetteer, kinds, leaders, subjects, words);
    this.speech = words.of("speech");
    this.adverse = words.of("adverse");
  }

  /**
   * Adds the pronouns and descriptions of an article that a name can be found for.
   *
   * @param sentences the sentences
   * @param mentions the names of each sentence, in order; receives what is found
   */
  void resolve(List<Sentence> sentences, List<List<Mention>> mentions) {
    Introductions introductions = new Introductions();
    Genders ofArticle = genders.in(sentences, mentions);
    for (int s = 0; s < sentences.size(); s++) {
      Sentence sentence = sentences.get(s);
      introductions.learn(sentence, mentions.get(s));
      if (!sentence.heading()) {
        resolve(sentences, mentions, introductions, ofArticle, s);
      }
    }
  }

  /** Returns the company that the text is about at a token, if it clearly is about one. */
  Optional<Mention> company(
      List<Sentence> sentences, List<List<Mention>> mentions, int sentence, int token) {
    return descriptions.company(sentences, mentions, sentence, token);
  }

  private void resolve(
      List<Sentence> sentences,
      List<List<Mention>> mentions,
      Introductions introductions,
      Genders ofArticle,
      int s) {
    List<Mention> here = mentions.get(s);
    for (int t = 0; t < sentences.get(s).tokens().size(); t++) {
      int at = t;
      if (here.stream().anyMatch(m -> m.covers(at) && !isClassWord(m))) {
        continue;
      }
      Optional<Mention> found =
          pronoun(sentences, mentions, ofArticle, s, t)
              .or(() -> descriptions.find(sentences, mentions, introductions, s, at));
      found.ifPresent(mention -> add(mention, here));
      if (found.isEmpty()) {
        here.addAll(descriptions.findSeveral(sentences, mentions, s, at));
        here.sort(Comparator.comparingInt(Mention::first));
      }
    }
  }

  /** A class word gives way; a nationality or place within the description stays beside it. */
  private static void add(Mention found, List<Mention> here) {
    here.removeIf(m -> overlaps(m, found) && isClassWord(m));
    if (here.stream().noneMatch(m -> overlaps(m, found) && !isModifier(m, found))) {
      here.add(found);
      here.sort(Comparator.comparingInt(Mention::first));
    }
  }

  private static boolean overlaps(Mention a, Mention b) {
    return a.first() < b.end() && b.first() < a.end();
  }

  /** {@code Danish} and {@code battery} within {@code the Danish battery maker}. */
  private static boolean isModifier(Mention mention, Mention description) {
    return mention.type() == EntityType.COUNTRY
        || mention.type() == EntityType.PLACE
        || mention.end() < description.end()
            && (mention.type() == EntityType.TECHNOLOGY || description.type() == EntityType.PERSON);
  }

  /** "The chip" may stand for a name; "chips" is no name that would forbid it. */
  private static boolean isClassWord(Mention mention) {
    return mention.isName() && mention.generic();
  }

  private Optional<Mention> pronoun(
      List<Sentence> sentences, List<List<Mention>> mentions, Genders ofArticle, int s, int t) {
    Sentence sentence = sentences.get(s);
    Token token = sentence.tokens().get(t);
    if (!token.isTagged("PRP")
        || IMPERSONAL.contains(token.lower()) && isOfOther(sentence, mentions.get(s), t)) {
      return Optional.empty();
    }
    Optional<Mention> name = Optional.empty();
    if (PERSONAL.contains(token.lower())) {
      Set<EntityType> types = Set.of(EntityType.PERSON);
      List<List<Mention>> agreeing = agreeing(mentions, ofArticle, token.lower(), s);
      name =
          speaker(sentence, agreeing.get(s), t, types)
              .or(() -> before(sentences, agreeing, s, t, types, 2))
              .or(() -> onlyPerson(sentences, agreeing, s));
    } else if (IMPERSONAL.contains(token.lower()) && repeats(sentence, mentions.get(s), t)) {
      name = lastPronoun(mentions.get(s), t);
    } else if (token.lower().equals("its")) {
      name =
          justBefore(sentence, mentions.get(s), t)
              .or(() -> before(sentences, mentions, s, t, OWNERS, 1))
              .or(() -> before(sentences, mentions, s, t, THINGS, 1));
    } else if (IMPERSONAL.contains(token.lower())) {
      name =
          speaker(sentence, mentions.get(s), t, OWNERS)
              .or(() -> before(sentences, mentions, s, t, THINGS, 1));
    }
    return name.map(found -> standIn(sentence, t, t + 1, Mention.Kind.PRONOUN, found));
  }

  /**
   * {@code it is likely that}, {@code deems it fit}, {@code as the country renews its fleet}:
   * nothing, or somebody that no name is known of.
   */
  private boolean isOfOther(Sentence sentence, List<Mention> names, int t) {
    List<Token> tokens = sentence.tokens();
    if (t + 3 < tokens.size()
        && tokens.get(t + 1).lemma().equals("be")
        && tokens.get(t + 2).isTagged("JJ")
        && Set.of("that", "to", "for").contains(tokens.get(t + 3).lower())) {
      return true;
    }
    if (t > 0
        && t + 2 < tokens.size()
        && tokens.get(t).tag().equals("PRP")
        && tokens.get(t - 1).isTagged("VB")
        && tokens.get(t + 1).isTagged("JJ")
        && !tokens.get(t + 2).isTagged("N")) {
      return true;
    }
    int verb = t - 1;
    while (verb > 0 && !Subjects.isFinite(tokens.get(verb))) {
      int at = verb;
      if (subjects.opensClause(tokens.get(verb)) || names.stream().anyMatch(m -> m.covers(at))) {
        return false;
      }
      verb--;
    }
    return verb > 1 && isUnnamedSubject(sentence, names, verb - 1);
  }

  private boolean isUnnamedSubject(Sentence sentence, List<Mention> names, int noun) {
    List<Token> tokens = sentence.tokens();
    if (!tokens.get(noun).tag().equals("NN")
        || lexicon.descriptor(tokens.get(noun).lemma()).filter(OWNERS::contains).isEmpty()) {
      return false;
    }
    for (int at = noun; at >= 0; at--) {
      int here = at;
      if (tokens.get(at).lower().equals("the")) {
        return true;
      }
      if (names.stream().anyMatch(m -> m.covers(here))
          || !tokens.get(at).isTagged("NN") && !tokens.get(at).isTagged("JJ")) {
        return false;
      }
    }
    return false;
  }

  /** Returns the mentions up to a sentence, near it without persons that a pronoun cannot mean. */
  private static List<List<Mention>> agreeing(
      List<List<Mention>> mentions, Genders ofArticle, String pronoun, int s) {
    List<List<Mention>> agreeing = new ArrayList<>(mentions.subList(0, s + 1));
    for (int back = s; back >= Math.max(0, s - REACH_OF_ONLY); back--) {
      agreeing.set(
          back,
          mentions.get(back).stream()
              .filter(m -> m.type() != EntityType.PERSON || ofArticle.agree(pronoun, m))
              .toList());
    }
    return agreeing;
  }

  /** {@code fined it over its terms}: the same thing, where no other name is a subject between. */
  private static boolean repeats(Sentence sentence, List<Mention> names, int t) {
    for (int at = t - 1; at >= 0; at--) {
      int here = at;
      if (IMPERSONAL.contains(sentence.tokens().get(at).lower())) {
        return isSubject(sentence, at) || !isSubject(sentence, t);
      }
      if (names.stream().anyMatch(m -> m.covers(here) && OWNERS.contains(m.type()))) {
        return false;
      }
    }
    return false;
  }

  private static boolean isSubject(Sentence sentence, int pronoun) {
    List<Token> tokens = sentence.tokens();
    int next = pronoun + 1;
    while (next < tokens.size() && tokens.get(next).isTagged("RB")) {
      next++;
    }
    return next < tokens.size() && Subjects.isFinite(tokens.get(next));
  }

  /** Returns the one person that the sentences before speak of, if it is one only. */
  static Optional<Mention> onlyPerson(
      List<Sentence> sentences, List<List<Mention>> mentions, int s) {
    Optional<Mention> only = Optional.empty();
    for (int back = s - 1; back >= Math.max(0, s - REACH_OF_ONLY); back--) {
      for (Mention mention : mentions.get(back)) {
        if (mention.type() != EntityType.PERSON || sentences.get(back).heading()) {
          continue;
        }
        if (only.isPresent() && !only.get().name().equals(mention.name())) {
          return Optional.empty();
        }
        only = Optional.of(mention);
      }
    }
    return only;
  }

  private static Optional<Mention> lastPronoun(List<Mention> names, int t) {
    return names.stream()
        .filter(
            m -> m.kind() == Mention.Kind.PRONOUN && m.end() <= t && m.type() != EntityType.PERSON)
        .reduce((first, second) -> second);
  }

  /** {@code X said this month that it would}: who says it. */
  private Optional<Mention> speaker(
      Sentence sentence, List<Mention> names, int t, Set<EntityType> types) {
    List<Token> tokens = sentence.tokens();
    for (int verb = t - 1; verb >= Math.max(0, t - REACH_OF_SPEECH); verb--) {
      int at = verb;
      if (speech.contains(tokens.get(verb).lemma()) && tokens.get(verb).isTagged("VB")) {
        return names.stream()
            .filter(m -> m.end() == at && m.isName() && types.contains(m.type()))
            .findFirst();
      }
      if (names.stream().anyMatch(m -> m.covers(at)) || tokens.get(verb).isTagged("VB")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code the US and its allies}. */
  private static Optional<Mention> justBefore(Sentence sentence, List<Mention> names, int t) {
    if (t < 2 || !sentence.tokens().get(t - 1).lower().equals("and")) {
      return Optional.empty();
    }
    return names.stream().filter(m -> m.end() == t - 1 && OWNERS.contains(m.type())).findFirst();
  }

  /** Returns the name that a pronoun most likely stands for, some sentences back at most. */
  private Optional<Mention> before(
      List<Sentence> sentences,
      List<List<Mention>> mentions,
      int s,
      int t,
      Set<EntityType> types,
      int reach) {
    boolean single = !types.contains(EntityType.PERSON);
    List<Mention> singles = single ? singles(sentences.get(s), mentions.get(s)) : mentions.get(s);
    List<Mention> here =
        singles.stream()
            .filter(m -> m.end() <= t && !isSubjectOfSameVerb(sentences.get(s), m, t))
            .filter(m -> !isApposedTo(sentences.get(s), m, t))
            .filter(m -> !isAdverseTo(sentences.get(s), m, t))
            .toList();
    boolean predicate = isInPredicate(sentences.get(s), t);
    Optional<Mention> found =
        predicate
            ? speakerOfPredicate(sentences.get(s), here, t, types)
            : subjects
                .subjectOfVerb(sentences.get(s), here, types)
                .or(() -> subjects.subjectLike(sentences.get(s), here, types));
    boolean several = single && !predicate && isOfSeveral(sentences.get(s), mentions.get(s), t);
    if (several) {
      found = found.filter(m -> subjects.isLikeSubject(sentences.get(s), m));
    }
    int farthest = several ? s : Math.max(0, s - reach);
    for (int back = s - 1; found.isEmpty() && back >= farthest; back--) {
      boolean near = sentences.get(back).paragraph() >= sentences.get(s).paragraph() - 1;
      if (near && !sentences.get(back).heading()) {
        found = subjects.subjectLike(sentences.get(back), mentions.get(back), types);
        if (found.filter(m -> !isSingle(sentences, mentions, m)).isPresent()) {
          return Optional.empty();
        }
      }
    }
    return found;
  }

  /** Returns the mentions of which "it" may mean one: those that no "and" joins with another. */
  private static List<Mention> singles(Sentence sentence, List<Mention> mentions) {
    return mentions.stream()
        .filter(m -> !m.isName() || !Subjects.isCoordinated(sentence, mentions, m))
        .toList();
  }

  private static boolean isSingle(
      List<Sentence> sentences, List<List<Mention>> mentions, Mention mention) {
    return mention.type() == EntityType.PERSON
        || !Subjects.isCoordinated(
            sentences.get(mention.sentence()), mentions.get(mention.sentence()), mention);
  }

  /** Tells whether the subject before a pronoun is of several names that "and" joins. */
  private static boolean isOfSeveral(Sentence sentence, List<Mention> mentions, int t) {
    return mentions.stream()
        .filter(m -> m.isName() && m.end() <= t && OWNERS.contains(m.type()))
        .anyMatch(
            m ->
                Subjects.isCoordinated(sentence, mentions, m)
                    && Subjects.isFinite(sentence.tokens().get(m.end())));
  }

  /** {@code France opposes it}: not France. */
  private static boolean isSubjectOfSameVerb(Sentence sentence, Mention mention, int pronoun) {
    List<Token> tokens = sentence.tokens();
    Token before = pronoun > 0 ? tokens.get(pronoun - 1) : tokens.get(pronoun);
    boolean object =
        !tokens.get(pronoun).tag().endsWith("$")
            && (before.isTagged("VB") || before.isTagged("IN") || before.isTagged("TO"))
            && !Subjects.isFinite(tokens.get(Math.min(pronoun + 1, tokens.size() - 1)))
            && (mention.first() == 0 || !tokens.get(mention.first() - 1).isTagged("VB"));
    long verbs =
        tokens.subList(Math.min(mention.end(), pronoun), pronoun).stream()
            .filter(t -> t.isTagged("VB") && !AUXILIARIES.contains(t.lemma()))
            .filter(t -> !tokens.get(t.index() - 1).isTagged("CC"))
            .count();
    return object && verbs == 1;
  }

  private boolean isAdverseTo(Sentence sentence, Mention mention, int pronoun) {
    List<Token> tokens = sentence.tokens();
    return pronoun > 0
        && tokens.get(pronoun).tag().endsWith("$")
        && adverse.contains(tokens.get(pronoun - 1).lemma())
        && mention.end() >= pronoun - 3;
  }

  /** {@code X, its main competitor,}: not X. */
  private static boolean isApposedTo(Sentence sentence, Mention mention, int pronoun) {
    List<Token> tokens = sentence.tokens();
    return mention.end() == pronoun - 1
        && tokens.get(pronoun).tag().endsWith("$")
        && tokens.get(mention.end()).word().equals(",");
  }

  /** {@code X says that Y is its rival}: X, where Y is what "is" is said of. */
  private Optional<Mention> speakerOfPredicate(
      Sentence sentence, List<Mention> names, int t, Set<EntityType> types) {
    List<Token> tokens = sentence.tokens();
    for (int at = t - 1; at > 0; at--) {
      if (subjects.opensClause(tokens.get(at))) {
        int clause = at;
        boolean said =
            speech.contains(tokens.get(clause - 1).lemma())
                && names.stream().anyMatch(m -> m.first() > clause && m.isName());
        return said
            ? subjects.subjectLike(
                sentence, names.stream().filter(m -> m.end() < clause).toList(), types)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** {@code are its investors}, {@code were among its investors}: not those who are. */
  private static boolean isInPredicate(Sentence sentence, int t) {
    for (int i = t - 1; i >= Math.max(0, t - 3); i--) {
      Token token = sentence.tokens().get(i);
      if (token.lemma().equals("be")) {
        return true;
      }
      if (!token.isTagged("IN") && !token.isTagged("RB") && !token.isTagged("CD")) {
        return false;
      }
    }
    return false;
  }

  /** Returns a mention of other words for what a name means. */
  static Mention standIn(Sentence sentence, int first, int end, Mention.Kind kind, Mention name) {
    Span span =
        new Span(
            sentence.tokens().get(first).span().start(),
            sentence.tokens().get(end - 1).span().end());
    double factor = kind == Mention.Kind.PRONOUN ? PRONOUN_FACTOR : DESCRIPTION_FACTOR;
    return new Mention(
        kind,
        name.type(),
        name.name(),
        sentence.index(),
        first,
        end,
        sentence.words(first, end),
        span,
        name.certainty() * factor,
        name.generic());
  }
}
