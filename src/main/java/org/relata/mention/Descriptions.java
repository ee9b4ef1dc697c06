package org.relata.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final Set<String> COMPANY =
      Set.of("company", "firm", "group", "business", "startup", "start-up");
  private static final Set<String> BUSINESS = Set.of("bank", "fund", "airline", "club");
  private static final Set<String> COUNTRY = Set.of("country", "nation");
  private static final Set<String> CONTRAST =
      Set.of(
          "first",
          "second",
          "third",
          "only",
          "same",
          "other",
          "another",
          "next",
          "last",
          "new",
          "rival",
          "smaller",
          "larger",
          "local",
          "foreign",
          "national",
          "different",
          "similar");
  private static final int FAR = 12;
  private static final int NEAR = 3;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  Descriptions(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
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
    if (!noun.tag().equals("NN") || noun.isCapitalised()) {
      return Optional.empty();
    }
    Optional<EntityType> type = typeOf(noun);
    Optional<Phrase> phrase = phrase(sentence, mentions.get(s), t);
    if (type.isEmpty() || phrase.isEmpty() || isWithinName(sentence, mentions.get(s), t)) {
      return Optional.empty();
    }
    int start = phrase.get().start();
    return antecedent(sentences, mentions, introductions, s, phrase.get(), noun, type.get())
        .map(name -> Anaphora.standIn(sentence, start, t + 1, Mention.Kind.DESCRIPTION, name));
  }

  private Optional<EntityType> typeOf(Token noun) {
    Optional<EntityType> type = lexicon.descriptor(noun.lemma());
    return type.isPresent() || lexicon.title(noun.lemma()).isEmpty()
        ? type
        : Optional.of(EntityType.PERSON);
  }

  /** Returns the phrase "the …" that ends at a noun: plain words, nationalities, "X-based". */
  private static Optional<Phrase> phrase(Sentence sentence, List<Mention> mentions, int noun) {
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
          || CONTRAST.contains(token.lower())
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

  private boolean isBody(Token noun) {
    String lemma = noun.lemma();
    return COMPANY.contains(lemma)
        || lexicon
            .headword(lemma.substring(0, 1).toUpperCase(Locale.ROOT) + lemma.substring(1))
            .isPresent();
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
          .or(() -> type == EntityType.ORGANIZATION ? onlyCompany(before, s) : Optional.empty());
    }
    Optional<Mention> called =
        nearest(before, s, FAR, name -> introductions.isCalled(name.name(), lemma));
    if (called.isPresent() || type == EntityType.PERSON) {
      return called;
    }
    String head = lemma.substring(0, 1).toUpperCase(Locale.ROOT) + lemma.substring(1);
    if (lexicon.headword(head).isPresent()) {
      return nearest(
              before, s, FAR, name -> name.name().contains(head) || name.text().contains(head))
          .or(() -> BUSINESS.contains(lemma) ? topic(before) : Optional.empty());
    }
    if (type == EntityType.COUNTRY && !COUNTRY.contains(lemma)) {
      return Optional.empty();
    }
    return subjectNearby(sentences, mentions, s, type)
        .or(() -> COMPANY.contains(lemma) ? topic(before) : Optional.empty());
  }

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

  private boolean isFromAll(Mention name, List<String> homes, Introductions introductions) {
    return homes.stream()
        .allMatch(
            home ->
                introductions.isFrom(name.name(), home)
                    || home.equals(gazetteer.home(name.name()))
                        && !gazetteer.isInstitution(name.name()));
  }

  /** Returns the one company of the last sentence that has any, if no home of it is known. */
  private Optional<Mention> onlyCompany(List<Mention> before, int s) {
    List<Mention> near =
        before.stream().filter(name -> s - name.sentence() <= 1 && isCompany(name)).toList();
    boolean single = near.stream().map(Mention::name).distinct().count() == 1;
    return single && gazetteer.home(near.get(0).name()) == null
        ? Optional.of(near.get(0))
        : Optional.empty();
  }

  private Optional<Mention> subjectNearby(
      List<Sentence> sentences, List<List<Mention>> mentions, int s, EntityType type) {
    for (int back = s - 1; back >= Math.max(0, s - NEAR); back--) {
      boolean near = sentences.get(back).paragraph() >= sentences.get(s).paragraph() - 1;
      List<Mention> fitting =
          mentions.get(back).stream()
              .filter(m -> !m.generic() && m.type() == type && isCompany(m))
              .toList();
      if (near && !sentences.get(back).heading() && !fitting.isEmpty()) {
        return Anaphora.subjectLike(sentences.get(back), fitting, Set.of(type));
      }
    }
    return Optional.empty();
  }

  /** "The company" must not mean a ministry, a party or a newspaper. */
  private boolean isCompany(Mention name) {
    String last = name.name().substring(name.name().lastIndexOf(' ') + 1);
    return name.type() != EntityType.ORGANIZATION
        || !gazetteer.isInstitution(name.name()) && lexicon.headword(last).isEmpty()
        || lexicon.isSuffix(last);
  }

  /** Returns the company that the article is mostly about so far, if it clearly is about one. */
  private Optional<Mention> topic(List<Mention> before) {
    Map<String, Integer> counts = new HashMap<>();
    for (Mention name : before) {
      if (isCompany(name)) {
        counts.merge(name.name(), 1, Integer::sum);
      }
    }
    List<Map.Entry<String, Integer>> ranked = new ArrayList<>(counts.entrySet());
    ranked.sort(
        Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    boolean clear =
        !ranked.isEmpty()
            && ranked.get(0).getValue() >= 3
            && (ranked.size() == 1 || ranked.get(0).getValue() >= 2 * ranked.get(1).getValue());
    return clear
        ? before.stream().filter(name -> name.name().equals(ranked.get(0).getKey())).findFirst()
        : Optional.empty();
  }
}
