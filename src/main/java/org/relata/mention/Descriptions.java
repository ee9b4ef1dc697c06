package org.relata.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * Finds the name that a definite description stands for: the one the article introduced by that
 * noun ({@code the lender}), or with that home ({@code the Danish group}), the one whose name has
 * the noun ({@code the ministry}), or for a bare {@code the company} the nearest subject.
 */
final class Descriptions {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that");
  private static final Pattern AGE = Pattern.compile("the \\d\\d ?- ?year ?- ?old");
  private static final int FAR = 12;
  private static final int NEAR = 3;
  private static final double DECAY = 0.8;
  private static final double OTHERWISE_CALLED = 0.6;
  private static final double CLEAR = 1.1;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Kinds kinds;
  private final Subjects subjects;
  private final Set<String> companies;
  private final Set<String> countries;
  private final Set<String> contrasting;

  Descriptions(
      Lexicon lexicon, Gazetteer gazetteer, Kinds kinds, Subjects subjects, MentionWords words) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.kinds = kinds;
    this.subjects = subjects;
    this.companies = words.of("company-noun");
    this.countries = words.of("country-noun");
    this.contrasting = words.of("contrast");
  }

  /** A description: where it begins, and the places that modify its noun. */
  private record Phrase(int start, List<String> homes) {}

  /**
   * Returns a mention for the description that ends at a noun, if it is one and its name is found.
   *
   * @param mentions of the sentences up to this one
   */
  Optional<Mention> find(
      List<Sentence> sentences,
      List<List<Mention>> mentions,
      Introductions introductions,
      int s,
      int t) {
    Sentence sentence = sentences.get(s);
    Token noun = sentence.tokens().get(t);
    int age = startOfAge(sentence, t);
    if (age >= 0) {
      return lastPerson(sentences, mentions, s)
          .map(name -> Anaphora.standIn(sentence, age, t + 1, Mention.Kind.DESCRIPTION, name));
    }
    if (!noun.tag().equals("NN") || noun.isCapitalised()) {
      return Optional.empty();
    }
    Optional<EntityType> type = typeOf(noun);
    Optional<Phrase> phrase = phrase(sentence, mentions.get(s), t);
    if (type.isEmpty()
        || phrase.isEmpty()
        || isWithinName(sentence, mentions.get(s), t)
        || isNamedAfter(sentence, mentions.get(s), t, type.get())) {
      return Optional.empty();
    }
    int start = phrase.get().start();
    return antecedent(sentences, mentions, introductions, s, phrase.get(), noun, type.get())
        .map(name -> Anaphora.standIn(sentence, start, t + 1, Mention.Kind.DESCRIPTION, name));
  }

  /**
   * Returns two mentions for a description of two that ends at a noun, such as {@code both
   * countries}, if exactly two names of that kind stand in the sentences just before; else none.
   *
   * @param mentions of the sentences up to this one
   */
  List<Mention> findTwo(List<Sentence> sentences, List<List<Mention>> mentions, int s, int t) {
    Sentence sentence = sentences.get(s);
    Token noun = sentence.tokens().get(t);
    int start = noun.tag().equals("NNS") ? startOfTwo(sentence, t) : -1;
    Optional<EntityType> type = start < 0 ? Optional.empty() : typeOf(noun);
    if (type.isEmpty()
        || t + 1 < sentence.tokens().size() && isWithinName(sentence, List.of(), t)) {
      return List.of();
    }
    Map<String, Mention> names = new LinkedHashMap<>();
    for (int back = s; back >= Math.max(0, s - NEAR + 1) && names.size() < 2; back--) {
      for (Mention mention : mentions.get(back)) {
        boolean before = back < s || mention.end() <= start;
        if (before
            && !sentences.get(back).heading()
            && mention.type() == type.get()
            && !mention.generic()
            && isCompany(mention)) {
          names.putIfAbsent(mention.name(), mention);
        }
      }
    }
    return names.size() != 2
        ? List.of()
        : names.values().stream()
            .map(name -> Anaphora.standIn(sentence, start, t + 1, Mention.Kind.DESCRIPTION, name))
            .toList();
  }

  /** Returns the person that the last sentence speaks of, or the only one of those before. */
  Optional<Mention> lastPerson(List<Sentence> sentences, List<List<Mention>> mentions, int s) {
    Optional<Mention> last =
        s == 0 || sentences.get(s - 1).heading()
            ? Optional.empty()
            : subjects.subjectLike(
                sentences.get(s - 1), mentions.get(s - 1), Set.of(EntityType.PERSON));
    return last.or(() -> Anaphora.onlyPerson(sentences, mentions, s));
  }

  /** Returns where {@code the 54-year-old} begins that ends at a token, or -1. */
  private static int startOfAge(Sentence sentence, int end) {
    List<Token> tokens = sentence.tokens();
    if (!tokens.get(end).lower().endsWith("old")) {
      return -1;
    }
    int start = end;
    while (start > 0 && end - start < 6 && !tokens.get(start).lower().equals("the")) {
      start--;
    }
    boolean alone =
        end + 1 >= tokens.size()
            || !tokens.get(end + 1).isTagged("NN") && !tokens.get(end + 1).isTagged("JJ");
    return alone && AGE.matcher(sentence.words(start, end + 1).toLowerCase(Locale.ROOT)).matches()
        ? start
        : -1;
  }

  /** Returns where "both …" or "the two …" begins that ends at a noun, or -1. */
  private static int startOfTwo(Sentence sentence, int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - NEAR); i--) {
      Token token = sentence.tokens().get(i);
      if (token.lower().equals("both")) {
        return i;
      }
      if (token.lower().equals("two")) {
        return i > 0 && sentence.tokens().get(i - 1).lower().equals("the") ? i - 1 : -1;
      }
      if (!token.isTagged("JJ") && !token.isTagged("NN") || token.isCapitalised()) {
        return -1;
      }
    }
    return -1;
  }

  private Optional<EntityType> typeOf(Token noun) {
    Optional<EntityType> type = lexicon.descriptor(noun.lemma());
    return type.isPresent() || lexicon.title(noun.lemma()).isEmpty()
        ? type
        : Optional.of(EntityType.PERSON);
  }

  /** Returns the phrase "the …" that ends at a noun: plain words, nationalities, "X-based". */
  private Optional<Phrase> phrase(Sentence sentence, List<Mention> mentions, int noun) {
    List<String> homes = new ArrayList<>();
    for (int i = noun - 1; i >= Math.max(0, noun - 5); i--) {
      Token token = sentence.tokens().get(i);
      int at = i;
      Optional<Mention> modifier =
          mentions.stream().filter(mention -> mention.covers(at) && !mention.generic()).findFirst();
      if (modifier.isPresent()) {
        EntityType type = modifier.get().type();
        if (type != EntityType.COUNTRY && type != EntityType.PLACE) {
          return Optional.empty();
        }
        homes.add(modifier.get().name());
      } else if (DEFINITE.contains(token.lower())) {
        return Optional.of(new Phrase(i, homes));
      } else if (token.isCapitalised()
          || token.isTagged("JJS")
          || contrasting.contains(token.lower())
          || !(token.isTagged("JJ")
              || token.isTagged("NN")
              || token.isTagged("HYPH")
              || token.word().equals("-")
              || token.lower().equals("based"))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isWithinName(Sentence sentence, List<Mention> mentions, int noun) {
    if (noun + 1 >= sentence.tokens().size()) {
      return false;
    }
    Token next = sentence.tokens().get(noun + 1);
    return mentions.stream().anyMatch(m -> m.first() == noun + 1 && m.isName())
        || next.isTagged("NN")
        || next.lower().equals("of") && !isBody(sentence.tokens().get(noun))
        || next.lower().equals("that");
  }

  /** {@code The pioneer in the material, X,}: what is named at once stands for nothing else. */
  private static boolean isNamedAfter(
      Sentence sentence, List<Mention> mentions, int noun, EntityType type) {
    List<Token> tokens = sentence.tokens();
    int comma = noun + 1;
    while (comma < Math.min(tokens.size(), noun + 5)
        && !tokens.get(comma).word().equals(",")
        && !tokens.get(comma).isTagged("V")) {
      comma++;
    }
    int after = comma + 1;
    return after < tokens.size()
        && tokens.get(comma).word().equals(",")
        && mentions.stream()
            .filter(m -> m.isName() && m.type() == type && m.first() == after)
            .anyMatch(m -> m.end() >= tokens.size() || tokens.get(m.end()).word().matches("[,.]"));
  }

  private boolean isBody(Token noun) {
    return companies.contains(noun.lemma()) || kinds.has(noun.lemma());
  }

  private Optional<Mention> antecedent(
      List<Sentence> sentences,
      List<List<Mention>> mentions,
      Introductions introductions,
      int s,
      Phrase phrase,
      Token noun,
      EntityType type) {
    List<Mention> before = namesBefore(mentions, s, phrase.start(), type);
    String lemma = noun.lemma().toLowerCase(Locale.ROOT);
    if (!phrase.homes().isEmpty()) {
      return nearest(before, s, FAR, name -> isFromAll(name, phrase.homes(), introductions))
          .or(
              () ->
                  type == EntityType.ORGANIZATION && !kinds.has(lemma)
                      ? onlyCompany(before, s, phrase.homes())
                      : Optional.empty());
    }
    Optional<Mention> called =
        nearest(before, s, FAR, name -> introductions.isCalled(name.name(), lemma));
    if (called.isPresent() || type == EntityType.PERSON) {
      return called;
    }
    Place place = new Place(sentences, mentions, introductions, s, phrase.start(), noun.lemma());
    if (kinds.has(lemma)) {
      return salient(
          place,
          type,
          name -> kinds.admits(lemma, name.name()) || kinds.admits(lemma, name.text()));
    }
    String head = lemma.substring(0, 1).toUpperCase(Locale.ROOT) + lemma.substring(1);
    if (lexicon.headword(head).isPresent() && !companies.contains(lemma)) {
      return nearest(
          before, s, FAR, name -> name.name().contains(head) || name.text().contains(head));
    }
    return switch (type) {
      case ORGANIZATION, PRODUCT -> salient(place, type, this::isCompany);
      case COUNTRY ->
          countries.contains(lemma) ? subjectNearby(sentences, mentions, s) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Returns the company that "the company" would mean at a token. */
  Optional<Mention> company(
      List<Sentence> sentences, List<List<Mention>> mentions, int sentence, int token) {
    Place place = new Place(sentences, mentions, new Introductions(), sentence, token, "company");
    return salient(place, EntityType.ORGANIZATION, this::isCompany);
  }

  /** Where a description stands, and all that came before it. */
  private record Place(
      List<Sentence> sentences,
      List<List<Mention>> mentions,
      Introductions introductions,
      int sentence,
      int start,
      String noun) {}

  private static List<Mention> namesBefore(
      List<List<Mention>> mentions, int s, int start, EntityType type) {
    List<Mention> before = new ArrayList<>();
    for (int i = 0; i <= s; i++) {
      for (Mention mention : mentions.get(i)) {
        if (mention.isName()
            && !mention.generic()
            && mention.type() == type
            && (i < s || mention.end() <= start)) {
          before.add(mention);
        }
      }
    }
    return before;
  }

  private static Optional<Mention> nearest(
      List<Mention> before, int s, int window, java.util.function.Predicate<Mention> fits) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention name = before.get(i);
      if (s - name.sentence() <= window && fits.test(name)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** A country must not contradict what is known; of places too little is known. */
  private boolean mayBeFrom(Mention name, List<String> homes) {
    String home = gazetteer.home(name.name());
    return home == null || homes.stream().noneMatch(gazetteer::isCountry) || homes.contains(home);
  }

  private boolean isFromAll(Mention name, List<String> homes, Introductions introductions) {
    return homes.stream()
        .allMatch(
            home ->
                introductions.isFrom(name.name(), home)
                    || home.equals(gazetteer.home(name.name()))
                        && !gazetteer.isInstitution(name.name()));
  }

  /** Returns the one company of the last sentence that may have these homes. */
  private Optional<Mention> onlyCompany(List<Mention> before, int s, List<String> homes) {
    List<Mention> near =
        before.stream()
            .filter(name -> s - name.sentence() <= 1 && isCompany(name))
            .filter(name -> mayBeFrom(name, homes))
            .toList();
    List<Mention> nearest = near.stream().filter(name -> name.sentence() == s).toList();
    near = nearest.isEmpty() ? near : nearest;
    boolean single = near.stream().map(Mention::name).distinct().count() == 1;
    return single ? Optional.of(near.get(0)) : Optional.empty();
  }

  /**
   * Returns the name that the text is about at this point: mentioned often, lately, as a subject,
   * and not called something else.
   */
  private Optional<Mention> salient(
      Place place, EntityType type, java.util.function.Predicate<Mention> fits) {
    Map<String, Double> salience = new HashMap<>();
    Map<String, Mention> last = new HashMap<>();
    int s = place.sentence();
    for (int back = Math.max(0, s - FAR); back <= s; back++) {
      Sentence sentence = place.sentences().get(back);
      for (Mention mention : place.mentions().get(back)) {
        if (mention.type() == type
            && mention.kind() != Mention.Kind.DEMONYM
            && !mention.generic()
            && fits.test(mention)
            && (back < s || isBeforeInSentence(sentence, mention, place.start()))) {
          double weight = weight(sentence, mention) * Math.pow(DECAY, s - back);
          salience.merge(mention.name(), weight, Double::sum);
          last.merge(mention.name(), mention, (a, b) -> b.isName() ? b : a);
        }
      }
    }
    String noun = place.noun();
    salience.replaceAll(
        (name, value) ->
            place.introductions().isCalledOtherwise(name, noun) && !companies.contains(noun)
                ? value * OTHERWISE_CALLED
                : value);
    return clearest(salience).map(last::get);
  }

  /** Returns the country that the last sentences are about. */
  private Optional<Mention> subjectNearby(
      List<Sentence> sentences, List<List<Mention>> mentions, int s) {
    for (int back = s - 1; back >= Math.max(0, s - NEAR); back--) {
      boolean near = sentences.get(back).paragraph() >= sentences.get(s).paragraph() - 1;
      Optional<Mention> subject =
          near && !sentences.get(back).heading()
              ? subjects.subjectLike(
                  sentences.get(back), mentions.get(back), Set.of(EntityType.COUNTRY))
              : Optional.empty();
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }

  private double weight(Sentence sentence, Mention mention) {
    if (sentence.heading()) {
      return 0.5;
    }
    double weight = mention.isName() ? 1 : 0.7;
    return subjects.isLikeSubject(sentence, mention) ? weight * 1.6 : weight;
  }

  /** What the subject does to "the company" is not done to itself. */
  private boolean isBeforeInSentence(Sentence sentence, Mention mention, int start) {
    if (mention.end() > start) {
      return false;
    }
    if (start == 0) {
      return false;
    }
    Token before = sentence.tokens().get(start - 1);
    boolean object = before.isTagged("IN") || before.isTagged("VB") || before.isTagged("TO");
    return !object || !subjects.isLikeSubject(sentence, mention);
  }

  /** Returns names by their weight, the heaviest first, and by name where they weigh the same. */
  static List<Map.Entry<String, Double>> ranked(Map<String, Double> weights) {
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  private static Optional<String> clearest(Map<String, Double> salience) {
    List<Map.Entry<String, Double>> ranked = ranked(salience);
    boolean clear =
        !ranked.isEmpty()
            && (ranked.size() == 1 || ranked.get(0).getValue() >= CLEAR * ranked.get(1).getValue());
    return clear ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
  }

  /** "The company" must not mean a ministry, a party, a newspaper or an exchange. */
  private boolean isCompany(Mention name) {
    String last = name.name().substring(name.name().lastIndexOf(' ') + 1);
    boolean body = gazetteer.isInstitution(name.name()) || lexicon.headword(last).isPresent();
    return name.type() != EntityType.ORGANIZATION
        || !gazetteer.isExchange(name.name()) && (!body || lexicon.isSuffix(last));
  }
}
