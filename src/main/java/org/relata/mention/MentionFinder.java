package org.relata.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.schema.Lexicon;
import org.relata.schema.Span;
import org.relata.schema.WordClasses;
import org.relata.sentence.Aside;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * Finds what the sentences of an article mention: names typed by all evidence of the article,
 * nationalities, tickers, and the pronouns and descriptions that stand for names. Safe for use by
 * several threads.
 */
public final class MentionFinder {
  private static final double LEAST_VOTES = 1.2;
  private static final double LEAST_LEAD = 0.2;

  private final WordClasses words;
  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final NameSpans spans;
  private final NameEvidence evidence;
  private final Anaphora anaphora;
  private final Tickers tickers;
  private final Offices offices;
  private final Leaders leaders;
  private final ExchangeCities exchangeCities;
  private final Set<String> legalForms;

  /** Legal forms that are said with the name. */
  private final Set<String> spokenForms;

  private final Set<String> cityPrepositions;

  private MentionFinder(Knowledge knowledge, Lexicon lexicon) {
    this.words = WordClasses.ofMentions(knowledge);
    this.gazetteer = Gazetteer.read(knowledge);
    this.lexicon = lexicon;
    this.spans = new NameSpans(gazetteer, lexicon, words);
    this.evidence = new NameEvidence(lexicon, knowledge, words);
    this.leaders = Leaders.read(knowledge, words);
    this.anaphora =
        new Anaphora(
            lexicon,
            gazetteer,
            Kinds.read(knowledge),
            leaders,
            Genders.read(knowledge, words),
            words);
    this.tickers = new Tickers(gazetteer);
    this.offices = new Offices(lexicon, gazetteer, words);
    this.legalForms = words.of("legal-form");
    this.spokenForms = words.of("spoken-legal-form");
    this.cityPrepositions = words.of("city-preposition");
    this.exchangeCities = ExchangeCities.read(knowledge);
  }

  /** Reads gazetteers and name lists. */
  public static MentionFinder read(Knowledge knowledge, Lexicon lexicon) {
    return new MentionFinder(knowledge, lexicon);
  }

  /** Finds the mentions of an article's sentences. */
  public Mentions find(List<Sentence> sentences) {
    List<List<Mention>> mentions = new ArrayList<>();
    List<Candidate> names = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Mention> national = new ArrayList<>();
      for (Candidate candidate : spans.find(sentence)) {
        Known known = candidate.known();
        if (known == null || known.use() != Known.Use.DEMONYM && known.use() != Known.Use.CAPITAL) {
          names.add(candidate);
        } else {
          national.add(national(candidate, known));
        }
      }
      mentions.add(national);
    }
    CommonAcronyms acronyms = CommonAcronyms.in(sentences);
    names.removeIf(acronyms::has);
    names.addAll(opening(sentences, mentions, names));
    NameGroups groups = new NameGroups(lexicon, evidence, words);
    voteForListed(names, groups);
    Map<String, Set<String>> aliases = new LinkedHashMap<>();
    for (NameGroup group : groups.all()) {
      addNames(group, mentions, aliases);
    }
    mentions.forEach(list -> list.sort(java.util.Comparator.comparingInt(Mention::first)));
    for (Sentence sentence : sentences) {
      mentions.get(sentence.index()).replaceAll(mention -> exchangeCities.read(sentence, mention));
      mentions.get(sentence.index()).replaceAll(mention -> leaders.read(sentence, mention));
    }
    List<Listing> listings = listings(sentences, mentions);
    List<Office> held = new ArrayList<>();
    for (Sentence sentence : sentences) {
      held.addAll(offices.find(sentence, mentions.get(sentence.index())));
    }
    anaphora.resolve(sentences, mentions);
    Optional<Mention> country = Countries.about(sentences, mentions);
    for (Sentence sentence : sentences) {
      country.ifPresent(
          about ->
              held.addAll(offices.findOfState(sentence, mentions.get(sentence.index()), about)));
      held.addAll(
          offices.findBare(
              sentence,
              mentions.get(sentence.index()),
              at -> anaphora.company(sentences, mentions, sentence.index(), at)));
    }
    return new Mentions(mentions, listings, held, aliases);
  }

  /**
   * Finds names that are ordinary words where they open a sentence: {@code Bamboo flies ten jets},
   * of Bamboo Airways.
   */
  private static List<Candidate> opening(
      List<Sentence> sentences, List<List<Mention>> nationalities, List<Candidate> names) {
    Set<String> words = new HashSet<>();
    Set<Sentence> opened = new HashSet<>();
    for (Candidate name : names) {
      boolean body = name.known() == null || name.known().type() == EntityType.ORGANIZATION;
      boolean written = name.first() > 0 || name.end() - name.first() > 1;
      if (body && written && !name.sentence().heading()) {
        words.add(name.sentence().tokens().get(name.first()).word());
      }
      if (name.first() == 0) {
        opened.add(name.sentence());
      }
    }
    return sentences.stream()
        .filter(sentence -> !sentence.heading() && !opened.contains(sentence))
        .filter(
            sentence -> nationalities.get(sentence.index()).stream().noneMatch(m -> m.first() == 0))
        .filter(sentence -> isSubject(sentence.tokens(), words))
        .map(sentence -> Candidate.of(sentence, 0, 1, null))
        .toList();
  }

  private static boolean isSubject(List<Token> tokens, Set<String> words) {
    if (tokens.size() < 3 || !words.contains(tokens.get(0).word())) {
      return false;
    }
    Token next = tokens.get(1).isTagged("RB") ? tokens.get(2) : tokens.get(1);
    return tokens.get(0).isTagged("NN")
        && (next.isTagged("VBZ") || next.isTagged("VBD") || next.isTagged("POS"));
  }

  private void voteForListed(List<Candidate> names, NameGroups groups) {
    groups.addAll(names);
    for (Candidate name : names) {
      for (Aside aside : name.sentence().asides()) {
        if (stands(aside, name.end(), name.sentence()) && tickers.isTicker(aside)) {
          groups.group(name).vote(EntityType.ORGANIZATION, 6);
        }
      }
    }
  }

  /** Tells whether an aside follows a name, or the possessive sign after it. */
  private static boolean stands(Aside aside, int end, Sentence sentence) {
    return aside.after() == end - 1
        || aside.after() == end && sentence.tokens().get(end).isTagged("POS");
  }

  private Mention national(Candidate candidate, Known known) {
    if (known.use() == Known.Use.DEMONYM) {
      return mention(Mention.Kind.DEMONYM, candidate, known.type(), known.name(), 0.95, false);
    }
    return isCity(candidate)
        ? mention(Mention.Kind.NAME, candidate, EntityType.PLACE, candidate.text(), 0.85, false)
        : mention(Mention.Kind.NAME, candidate, known.type(), known.name(), 0.85, false);
  }

  /** A capital after "in" or before "-based" is the city; elsewhere it is the government. */
  private boolean isCity(Candidate candidate) {
    List<Token> tokens = candidate.sentence().tokens();
    int before = candidate.first() - 1;
    if (before >= 0 && cityPrepositions.contains(tokens.get(before).lower())) {
      return true;
    }
    int after = candidate.end();
    if (isHomeOfBody(tokens, after)) {
      return true;
    }
    return after + 1 < tokens.size()
        && (tokens.get(after).word().equals("-") && tokens.get(after + 1).lower().equals("based")
            || tokens.get(after).word().equals(",")
                && tokens.get(after + 1).isTagged("NNP")
                && before >= 0
                && tokens.get(before).isTagged("IN")
                && !isListed(tokens, after + 2));
  }

  /** {@code Dublin lessor X}, {@code Stockholm production powerhouse X}. */
  private boolean isHomeOfBody(List<Token> tokens, int after) {
    for (int at = after; at < Math.min(tokens.size(), after + 3); at++) {
      Token token = tokens.get(at);
      if (token.isCapitalised() || !token.isTagged("NN") && !token.isTagged("JJ")) {
        return false;
      }
      if (lexicon.descriptor(token.lemma()).filter(EntityType.ORGANIZATION::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** {@code that Washington, Brussels and Tokyo}: governments, not a city and where it lies. */
  private static boolean isListed(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && Set.of(",", "and", "or").contains(tokens.get(at).lower())
        && tokens.get(at + 1).isTagged("NNP");
  }

  private void addNames(
      NameGroup group, List<List<Mention>> mentions, Map<String, Set<String>> aliases) {
    EntityType type = group.type();
    boolean sure = group.votes(type) >= LEAST_VOTES && group.lead() >= LEAST_LEAD;
    if (!sure) {
      return;
    }
    Known known = group.known();
    String name = longest(group);
    boolean generic = false;
    double certainty = Math.min(0.9, 0.5 + 0.08 * group.lead());
    if (known != null && known.type() == type) {
      name = known.name();
      generic = known.generic();
      certainty = 0.95;
    }
    for (Candidate candidate : group.candidates()) {
      mentions
          .get(candidate.sentence().index())
          .add(mention(Mention.Kind.NAME, candidate, type, name, certainty, generic));
    }
    Set<String> forms = new TreeSet<>(group.forms());
    forms.remove(name);
    aliases.merge(
        name,
        forms,
        (a, b) -> {
          Set<String> all = new TreeSet<>(a);
          all.addAll(b);
          return all;
        });
  }

  private String longest(NameGroup group) {
    String longest = group.forms().first();
    for (String form : group.forms()) {
      longest = form.length() > longest.length() ? form : longest;
    }
    return group.type() == EntityType.ORGANIZATION ? withoutSuffix(longest) : longest;
  }

  private String withoutSuffix(String name) {
    int last = name.lastIndexOf(' ');
    String form = last < 0 ? "" : name.substring(last + 1).replace(".", "");
    boolean legal = last > 0 && legalForms.contains(form) && !spokenForms.contains(form);
    return legal ? name.substring(0, last).replaceAll(",$", "") : name;
  }

  private static Mention mention(
      Mention.Kind kind,
      Candidate candidate,
      EntityType type,
      String name,
      double certainty,
      boolean generic) {
    List<Token> tokens = candidate.sentence().tokens();
    Span span =
        new Span(
            tokens.get(candidate.first()).span().start(),
            tokens.get(candidate.end() - 1).span().end());
    return new Mention(
        kind,
        type,
        name,
        candidate.sentence().index(),
        candidate.first(),
        candidate.end(),
        candidate.text(),
        span,
        certainty,
        generic);
  }

  private List<Listing> listings(List<Sentence> sentences, List<List<Mention>> mentions) {
    List<Listing> listings = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Mention mention : mentions.get(sentence.index())) {
        for (Aside aside : sentence.asides()) {
          if (mention.isName()
              && mention.type() == EntityType.ORGANIZATION
              && stands(aside, mention.end(), sentence)) {
            listings.addAll(tickers.listings(mention, aside));
          }
        }
      }
    }
    return listings;
  }
}
