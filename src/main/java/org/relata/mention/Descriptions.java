package org.relata.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.WordClasses;
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
  private static final int LONGEST_SUPERLATIVE = 8;
  private static final int NEAR = 3;
  private static final double DECAY = 0.8;
  private static final double OTHERWISE_CALLED = 0.6;
  private static final double CLEAR = 1.1;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Kinds kinds;
  private final Leaders leaders;
  private final Subjects subjects;
  private final Set<String> companies;
  private final Set<String> countries;
  private final Set<String> contrasting;
  private final Set<String> states;
  private final Set<String> undescribing;

  Descriptions(
      Lexicon lexicon,
      Gazetteer gazetteer,
      Kinds kinds,
      Leaders leaders,
      Subjects subjects,
      WordClasses words) {
    this.leaders = leaders;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.kinds = kinds;
    this.subjects = subjects;
    this.companies = words.of("company-noun");
    this.countries = words.of("country-noun");
    this.contrasting = words.of("contrast");
    this.states = words.of("state-noun");
    this.undescribing = words.of("no-description");
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
    Optional<Phrase> phrase =
        phrase(sentence, mentions.get(s), t, isRole(noun))
            .or(() -> superlative(sentence, mentions.get(s), t));
    boolean ofHome = phrase.isPresent() && !phrase.get().homes().isEmpty();
    Optional<EntityType> type =
        ofHome && lexicon.mayBeOrganization(noun.lemma())
            ? Optional.of(EntityType.ORGANIZATION)
            : typeOf(noun);
    if (type.isEmpty()
        || phrase.isEmpty()
        || isNoDescription(sentence, t)
        || isPredicate(sentence, phrase.get().start())
        || isApposed(sentence, mentions.get(s), phrase.get().start(), t)
        || isWithinName(sentence, mentions.get(s), t)
        || isNamedAfter(sentence, mentions.get(s), t, type.get())) {
      return Optional.empty();
    }
    int start = phrase.get().start();
    return antecedent(sentences, mentions, introductions, s, phrase.get(), noun, type.get())
        .map(name -> Anaphora.standIn(sentence, start, t + 1, Mention.Kind.DESCRIPTION, name));
  }

  /**
   * Returns the mentions for a description of several that ends at a noun, such as {@code both
   * countries} or {@code the three banks}, if exactly as many names of that kind stand in the
   * sentences just before; else none.
   *
   * @param mentions of the sentences up to this one
   */
  List<Mention> findSeveral(List<Sentence> sentences, List<List<Mention>> mentions, int s, int t) {
    Sentence sentence = sentences.get(s);
    Token noun = sentence.tokens().get(t);
    Optional<Counted> counted =
        noun.tag().equals("NNS") ? Counted.endingAt(sentence, t) : Optional.empty();
    Optional<EntityType> type = counted.isEmpty() ? Optional.empty() : typeOf(noun);
    boolean modifies = t + 1 < sentence.tokens().size() && isWithinName(sentence, List.of(), t);
    return counted.isEmpty() || type.isEmpty() || modifies
        ? List.of()
        : counted
            .get()
            .names(sentences, mentions, s, name -> name.type() == type.get() && isCompany(name))
            .stream()
            .map(
                name ->
                    Anaphora.standIn(
                        sentence, counted.get().start(), t + 1, Mention.Kind.DESCRIPTION, name))
            .toList();
  }

  /** Returns the person that the last sentence speaks of, or the only one of those before. */
  private Optional<Mention> lastPerson(
      List<Sentence> sentences, List<List<Mention>> mentions, int s) {
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

  private Optional<EntityType> typeOf(Token noun) {
    Optional<EntityType> type = lexicon.descriptor(noun.lemma());
    return type.isPresent() || lexicon.title(noun.lemma()).isEmpty()
        ? type
        : Optional.of(EntityType.PERSON);
  }

  private boolean isRole(Token noun) {
    return typeOf(noun).filter(EntityType.PERSON::equals).isPresent();
  }

  /** Returns the phrase "the …" that ends at a noun: plain words, nationalities, "X-based". */
  private Optional<Phrase> phrase(
      Sentence sentence, List<Mention> mentions, int noun, boolean ofPerson) {
    List<String> homes = new ArrayList<>();
    for (int i = noun - 1; i >= Math.max(0, noun - 5); i--) {
      Token token = sentence.tokens().get(i);
      int at = i;
      Optional<Mention> modifier =
          mentions.stream().filter(mention -> mention.covers(at) && !mention.generic()).findFirst();
      if (modifier.isPresent()) {
        EntityType type = modifier.get().type();
        boolean home =
            type == EntityType.COUNTRY
                || type == EntityType.PLACE
                || type == EntityType.ORGANIZATION && ofPerson;
        if (!home && type != EntityType.TECHNOLOGY) {
          return Optional.empty();
        }
        if (home && !homes.contains(modifier.get().name())) {
          homes.add(modifier.get().name());
        }
        if (DEFINITE.contains(token.lower())) {
          return Optional.of(new Phrase(i, homes));
        }
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

  /** {@code Norway's second-largest bank}: there is one of them only. */
  private Optional<Phrase> superlative(Sentence sentence, List<Mention> mentions, int noun) {
    List<Token> tokens = sentence.tokens();
    boolean most = false;
    int at = noun - 1;
    while (at > 0 && noun - at < LONGEST_SUPERLATIVE && !tokens.get(at).isTagged("POS")) {
      Token token = tokens.get(at);
      boolean modifies =
          token.isTagged("J")
              || token.isTagged("NN")
              || token.isTagged("HYPH")
              || token.isTagged("RB");
      if (!modifies || token.isCapitalised()) {
        return Optional.empty();
      }
      most |= token.isTagged("JJS");
      at--;
    }
    int possessor = at - 1;
    return most
            && at > 0
            && tokens.get(at).isTagged("POS")
            && lexicon.mayBeOrganization(tokens.get(noun).lemma())
        ? mentions.stream()
            .filter(m -> m.covers(possessor) && m.isName() && m.type() == EntityType.COUNTRY)
            .filter(m -> m.first() == 0 || !tokens.get(m.first() - 1).word().equals(","))
            .findFirst()
            .map(home -> new Phrase(home.first(), List.of(home.name())))
        : Optional.empty();
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

  /** {@code the supply chain}: nothing that has a name. */
  private boolean isNoDescription(Sentence sentence, int noun) {
    return undescribing.contains(sentence.tokens().get(noun).lower())
        || noun > 0
            && undescribing.contains(sentence.words(noun - 1, noun + 1).toLowerCase(Locale.ROOT));
  }

  /** {@code Halden has been the main supplier}: said of another, not another name of it. */
  private static boolean isPredicate(Sentence sentence, int start) {
    return start > 0
        && Set.of("be", "become", "remain").contains(sentence.tokens().get(start - 1).lemma());
  }

  /** {@code Halden, the Norwegian lender,}: what the name before is, not a mention of its own. */
  private static boolean isApposed(Sentence sentence, List<Mention> mentions, int start, int noun) {
    List<Token> tokens = sentence.tokens();
    boolean owns = noun + 1 < tokens.size() && tokens.get(noun + 1).isTagged("POS");
    return start > 1
        && !owns
        && sentence.tokens().get(start - 1).word().equals(",")
        && mentions.stream()
            .anyMatch(
                m ->
                    m.isName()
                        && m.type() == EntityType.ORGANIZATION
                        && m.end() == start - 1
                        && !isAfterPreposition(sentence, m));
  }

  /** {@code In a letter to Halden, the lender said}: the comma ends what opens the sentence. */
  private static boolean isAfterPreposition(Sentence sentence, Mention name) {
    return name.first() > 0 && sentence.tokens().get(name.first() - 1).isTagged("IN");
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
    if (!phrase.homes().isEmpty() && type == EntityType.PERSON) {
      return nearest(
              before,
              s,
              FAR,
              name ->
                  introductions.isCalled(name.name(), lemma)
                      && isFromAll(name, phrase.homes(), introductions))
          .or(() -> leaders.of(phrase.homes(), lemma, before));
    }
    if (!phrase.homes().isEmpty()) {
      List<Mention> fromThere =
          before.stream().filter(name -> isFromAll(name, phrase.homes(), introductions)).toList();
      return nearest(fromThere, s, FAR, name -> kinds.has(lemma) && isOfKind(name, lemma))
          .or(() -> nearest(fromThere, s, FAR, name -> mayBeOfKind(name, lemma)))
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
      return salient(place, type, name -> isOfKind(name, lemma));
    }
    String head = lemma.substring(0, 1).toUpperCase(Locale.ROOT) + lemma.substring(1);
    if (lexicon.headword(head).isPresent() && !companies.contains(lemma)) {
      return nearest(
          before, s, FAR, name -> name.name().contains(head) || name.text().contains(head));
    }
    return switch (type) {
      case ORGANIZATION, PRODUCT -> salient(place, type, this::isCompany);
      case COUNTRY ->
          countries.contains(lemma)
              ? onlyCountryHere(mentions.get(s), phrase.start())
                  .or(() -> subjectNearby(sentences, mentions, s))
              : states.contains(lemma) && !isPlacedAfter(place)
                  ? Countries.about(sentences.subList(0, s + 1), mentions)
                  : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** What is a bank by its name is no airline; what a company is, no name says. */
  private boolean mayBeOfKind(Mention name, String noun) {
    return !kinds.has(noun) || !kinds.isOfOther(noun, name.name());
  }

  /** {@code the government in Rome}: whose it is, is said after it. */
  private static boolean isPlacedAfter(Place place) {
    Sentence sentence = place.sentences().get(place.sentence());
    int noun = place.start();
    while (noun < sentence.tokens().size()
        && !sentence.tokens().get(noun).lemma().equals(place.noun())) {
      noun++;
    }
    return noun + 1 < sentence.tokens().size()
        && Set.of("in", "of").contains(sentence.tokens().get(noun + 1).lower());
  }

  private boolean isOfKind(Mention name, String noun) {
    return kinds.admits(noun, name.name()) || kinds.admits(noun, name.text());
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
    Set<String> others = othersInClause(place);
    for (int back = Math.max(0, s - FAR); back <= s; back++) {
      Sentence sentence = place.sentences().get(back);
      for (Mention mention : place.mentions().get(back)) {
        if (mention.type() == type
            && mention.kind() != Mention.Kind.DEMONYM
            && !mention.generic()
            && !others.contains(mention.name())
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

  /** {@code two plants in Norway, as the country builds}: the only one named before. */
  private static Optional<Mention> onlyCountryHere(List<Mention> here, int start) {
    List<Mention> before =
        here.stream()
            .filter(m -> m.type() == EntityType.COUNTRY && m.end() <= start)
            .filter(m -> m.isName() || m.kind() == Mention.Kind.DEMONYM)
            .toList();
    boolean single = before.stream().map(Mention::name).distinct().count() == 1;
    return single ? before.stream().filter(Mention::isName).findFirst() : Optional.empty();
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

  /**
   * {@code Nerea raised its offer for the lender}: neither who does something to "the lender", nor
   * whose offer it is.
   */
  private Set<String> othersInClause(Place place) {
    Sentence sentence = place.sentences().get(place.sentence());
    Set<String> others = new HashSet<>();
    if (!isObject(sentence, place.start())) {
      return others;
    }
    for (Mention mention : place.mentions().get(place.sentence())) {
      if (mention.end() <= place.start()
          && (isSubjectOfOneVerb(sentence, mention, place.start())
              || isOwnerOfNounBefore(sentence, mention, place.start()))) {
        others.add(mention.name());
      }
    }
    return others;
  }

  private boolean isSubjectOfOneVerb(Sentence sentence, Mention mention, int start) {
    long verbs =
        sentence.tokens().subList(mention.end(), start).stream()
            .filter(token -> Subjects.isFinite(token) || subjects.opensClause(token))
            .count();
    return verbs == 1
        && subjects.isLikeSubject(sentence, mention)
        && mention.end() < start
        && Subjects.isFinite(sentence.tokens().get(mention.end()));
  }

  /** {@code its offer for the lender}. */
  private static boolean isOwnerOfNounBefore(Sentence sentence, Mention mention, int start) {
    List<Token> tokens = sentence.tokens();
    int noun = start - 2;
    while (noun > mention.end() && tokens.get(noun).isTagged("J")) {
      noun--;
    }
    boolean owns =
        tokens.get(mention.end() - 1).tag().equals("PRP$")
            || mention.end() < start && tokens.get(mention.end()).isTagged("POS");
    return owns
        && tokens.get(start - 1).isTagged("IN")
        && noun - mention.end() <= 2
        && noun >= mention.end()
        && tokens.subList(mention.end(), noun + 1).stream()
            .allMatch(t -> t.isTagged("N") || t.isTagged("J") || t.isTagged("POS"));
  }

  private static boolean isObject(Sentence sentence, int start) {
    if (start == 0) {
      return false;
    }
    Token before = sentence.tokens().get(start - 1);
    return before.isTagged("IN") || before.isTagged("VB") || before.isTagged("TO");
  }

  /** What the subject does to "the company" is not done to itself. */
  private boolean isBeforeInSentence(Sentence sentence, Mention mention, int start) {
    if (mention.end() > start) {
      return false;
    }
    return start > 0 && (!isObject(sentence, start) || !subjects.isLikeSubject(sentence, mention));
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
