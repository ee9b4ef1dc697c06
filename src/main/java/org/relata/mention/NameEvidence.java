package org.relata.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.schema.Lexicon;
import org.relata.schema.WordClasses;
import org.relata.sentence.Token;

/** Reads from a name and the words around it what kind of thing it names. */
final class NameEvidence {

  /** What the label of a place weighs where no word says that it is one. */
  private static final double UNPLACED = 0.5;

  private static final List<EntityType> LISTED =
      List.of(EntityType.ORGANIZATION, EntityType.PERSON);
  private static final double SURELY_LISTED = 4;
  private static final double OF_LIST = 1.8;
  private static final int APPOSITION = 12;
  private static final Pattern NUMBERED = Pattern.compile("(\\p{L}+)[ -]?\\d+[a-zA-Z]?");
  private static final Pattern CAPITAL_PARTICLES = Pattern.compile("\\d|\"");

  private final Lexicon lexicon;
  private final Set<String> personalTitles;
  private final Set<String> companyParts;
  private final Set<String> parties;
  private final Set<String> adherents;
  private final Set<String> placing;
  private final Set<String> particles;
  private final Set<String> companyTitles;
  private final Set<String> placeNouns;
  private final Set<String> numbered;
  private final Set<String> surnames;
  private final Cues cues;

  NameEvidence(Lexicon lexicon, Knowledge knowledge, WordClasses words) {
    this.lexicon = lexicon;
    this.personalTitles = words.of("personal-title");
    this.companyParts = words.of("part-of-company");
    this.parties = words.of("party-plural");
    this.adherents = words.of("adherent");
    this.placing = words.of("placing");
    this.particles = words.of("particle");
    this.companyTitles = words.of("company-title");
    this.placeNouns = words.of("place-noun");
    this.numbered = words.of("numbered");
    this.surnames = names(knowledge, "gazetteer/surnames.txt");
    this.cues = Cues.read(knowledge);
  }

  private static Set<String> names(Knowledge knowledge, String file) {
    return knowledge.table(file).stream()
        .map(row -> row.field(0))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /** Adds the votes of one candidate to its group. */
  void vote(Candidate candidate, NameGroup group) {
    if (isAdherent(candidate) || isNumbered(candidate)) {
      return;
    }
    gazetteerVotes(candidate, group);
    shapeVotes(candidate, group);
    modelVotes(candidate, group);
    beforeVotes(candidate, group);
    afterVotes(candidate, group);
    cues.vote(candidate, group);
  }

  /** {@code the German Christian Democrat}: one of a party, nobody's name. */
  private boolean isAdherent(Candidate candidate) {
    String last = candidate.sentence().tokens().get(candidate.end() - 1).word();
    return candidate.known() == null && adherents.contains(last);
  }

  /** {@code Gen2}, {@code Phase 3}: one of several, whose name is not said. */
  private boolean isNumbered(Candidate candidate) {
    Matcher word = NUMBERED.matcher(candidate.text());
    return candidate.known() == null && word.matches() && numbered.contains(word.group(1));
  }

  /** {@code Sweden's Northvolt} is a company, {@code Vodacom's M-Pesa} a product. */
  void voteAsPossessed(Candidate possessor, Candidate candidate, NameGroup group) {
    List<Token> tokens = candidate.sentence().tokens();
    Known owner = possessor.known();
    boolean possessed =
        possessor.sentence().equals(candidate.sentence())
            && possessor.end() == candidate.first() - 1
            && tokens.get(possessor.end()).isTagged("POS");
    boolean modifies =
        candidate.end() < tokens.size()
            && (tokens.get(candidate.end()).isTagged("NN")
                || tokens.get(candidate.end()).isTagged("JJ"));
    if (!possessed || modifies || owner == null) {
      return;
    }
    if (owner.type() == EntityType.COUNTRY) {
      group.vote(EntityType.ORGANIZATION, 1.2);
    } else if (owner.type() == EntityType.ORGANIZATION) {
      group.vote(EntityType.PRODUCT, 1.0);
    }
  }

  /** {@code Adept, Cohere and Mistral}: a list of names has names of one kind. */
  void voteAsListed(List<Candidate> list, Function<Candidate, NameGroup> groups) {
    for (EntityType type : LISTED) {
      long sure =
          list.stream().filter(name -> groups.apply(name).votes(type) >= SURELY_LISTED).count();
      boolean other =
          list.stream()
              .map(Candidate::known)
              .anyMatch(known -> known != null && known.type() != type);
      if (sure >= 2 && !other) {
        list.forEach(name -> groups.apply(name).voteByShape(type, OF_LIST));
      }
    }
  }

  private static void gazetteerVotes(Candidate candidate, NameGroup group) {
    Known known = candidate.known();
    if (known != null) {
      group.vote(
          known.type(),
          switch (known.use()) {
            case AMBIGUOUS -> 1.2;
            case CLEAR_INSIDE -> candidate.first() > 0 ? 4 : 1.2;
            default -> 6;
          });
    }
  }

  private void shapeVotes(Candidate candidate, NameGroup group) {
    List<Token> tokens = candidate.sentence().tokens();
    String last = tokens.get(candidate.end() - 1).word();
    if (parties.contains(last) && candidate.first() > 0) {
      group.vote(EntityType.ORGANIZATION, 3);
    }
    String first = tokens.get(candidate.first()).word();
    boolean several = candidate.end() - candidate.first() > 1;
    if (several && (lexicon.isSuffix(last) || lexicon.isSuffix(lastWord(candidate)))) {
      group.vote(EntityType.ORGANIZATION, 5);
      return;
    }
    if (several && lexicon.isOpener(first)) {
      group.vote(EntityType.ORGANIZATION, 5);
      return;
    }
    if (several && isOrdinaryNoun(last) && !CAPITAL_PARTICLES.matcher(candidate.text()).find()) {
      group.vote(EntityType.ORGANIZATION, 1.5);
    }
    if (several) {
      lexicon
          .headword(last)
          .or(() -> candidate.text().contains(" of ") ? lexicon.headword(first) : Optional.empty())
          .ifPresent(type -> group.vote(type, 4));
    }
    if (several && isWordsOnly(candidate) && isShort(candidate)) {
      if (lexicon.isGivenName(first)) {
        group.vote(EntityType.PERSON, surnames.contains(last) ? 3 : 2);
      } else if (surnames.contains(last) || surnames.contains(first) && lexicon.isGivenName(last)) {
        group.vote(EntityType.PERSON, 0.8);
      }
    }
    if (candidate.text().chars().anyMatch(Character::isDigit)) {
      group.voteByShape(EntityType.PRODUCT, 1.2);
    } else if (several && !lexicon.isGivenName(first)) {
      group.vote(EntityType.ORGANIZATION, 0.3);
    }
  }

  /** Returns the last word as written, of several tokens or not: {@code A/S}. */
  private static String lastWord(Candidate candidate) {
    return candidate.text().substring(candidate.text().lastIndexOf(' ') + 1);
  }

  /** {@code Korvet Trading}: a name that ends in a plain word is rarely a person's. */
  private boolean isOrdinaryNoun(String word) {
    return word.length() > 3
        && lexicon.isCommon(word.toLowerCase(Locale.ROOT))
        && !surnames.contains(word)
        && !lexicon.isGivenName(word);
  }

  /** Tells whether a name has as many words as persons' names have, particles aside. */
  private boolean isShort(Candidate candidate) {
    return List.of(candidate.text().split(" ")).stream()
            .filter(word -> !particles.contains(word))
            .count()
        <= 4;
  }

  private static boolean isWordsOnly(Candidate candidate) {
    return candidate.text().matches("[\\p{L}.'\" -]+");
  }

  private void modelVotes(Candidate candidate, NameGroup group) {
    for (int i = candidate.first(); i < candidate.end(); i++) {
      double share = 1.0 / (candidate.end() - candidate.first());
      switch (candidate.sentence().tokens().get(i).name()) {
        case "PERSON" -> group.voteByModel(EntityType.PERSON, share);
        case "ORGANIZATION" -> group.voteByModel(EntityType.ORGANIZATION, share);
        case "LOCATION" ->
            group.voteByModel(EntityType.PLACE, isPlaced(candidate) ? share : UNPLACED * share);
        case "MISC" -> group.voteByModel(EntityType.PRODUCT, 0.3 * share);
        default -> {}
      }
    }
  }

  /**
   * Tells whether a name stands where places do: after a preposition of place, or after another.
   */
  private boolean isPlaced(Candidate candidate) {
    int before = candidate.first() - 1;
    if (before < 0) {
      return true;
    }
    Token token = candidate.sentence().tokens().get(before);
    return placing.contains(token.lower())
        || token.word().equals(",")
        || candidate.end() - candidate.first() > 1;
  }

  private void beforeVotes(Candidate candidate, NameGroup group) {
    List<Token> tokens = candidate.sentence().tokens();
    int before = candidate.first() - 1;
    if (before < 0) {
      return;
    }
    String word = tokens.get(before).lower();
    if (personalTitles.contains(word)) {
      group.vote(EntityType.PERSON, 5);
      return;
    }
    for (int from = Math.max(0, before - 3); from <= before; from++) {
      String phrase = candidate.sentence().words(from, before + 1);
      if (lexicon.title(phrase).isPresent()) {
        if (!isPlainWord(candidate)) {
          group.vote(EntityType.PERSON, 3);
        }
        return;
      }
    }
    lexicon
        .descriptor(tokens.get(before).lemma())
        .filter(type -> tokens.get(before).tag().equals("NN"))
        .ifPresent(type -> group.vote(named(type), 2.5));
    if (word.equals("in") || word.equals("near")) {
      group.vote(EntityType.PLACE, 0.5);
    }
    if (word.equals("said") && candidate.end() - candidate.first() > 1) {
      group.vote(EntityType.PERSON, 1.5);
    }
    if (word.equals(",") && before > 0 && startsDefinite(tokens, before - 1)) {
      lexicon
          .descriptor(tokens.get(before - 1).lemma())
          .ifPresent(type -> group.vote(named(type), 2));
    }
    boolean afterRole =
        (word.equals("at") || word.equals("of") || word.equals("for"))
            && before > 0
            && lexicon.title(tokens.get(before - 1).lower()).isPresent();
    if (afterRole) {
      group.vote(EntityType.ORGANIZATION, word.equals("at") ? 2 : 1);
    }
  }

  /** {@code Group Executive Business}: a word of every day that nobody is called by. */
  private boolean isPlainWord(Candidate candidate) {
    return candidate.end() - candidate.first() == 1
        && isOrdinaryNoun(candidate.text())
        && candidate.sentence().tokens().get(candidate.first()).name().equals("O");
  }

  /** {@code The trader, Korvet Trading,}: the noun before the comma describes the name. */
  private static boolean startsDefinite(List<Token> tokens, int noun) {
    for (int i = noun; i >= Math.max(0, noun - 3); i--) {
      if (Set.of("the", "a", "an", "its", "his", "her", "their").contains(tokens.get(i).lower())) {
        return tokens.get(noun).isTagged("NN");
      }
    }
    return false;
  }

  private void afterVotes(Candidate candidate, NameGroup group) {
    List<Token> tokens = candidate.sentence().tokens();
    int after = candidate.end();
    if (after >= tokens.size()) {
      return;
    }
    Token next = tokens.get(after);
    if (next.isTagged("NN") && !next.isTagged("NNP")) {
      lexicon
          .descriptor(next.lemma())
          .filter(type -> type != EntityType.PERSON && type != EntityType.COUNTRY)
          .ifPresent(type -> group.vote(type, type == EntityType.ORGANIZATION ? 1.2 : 1.8));
    }
    if (next.word().equals("-")
        && after + 1 < tokens.size()
        && tokens.get(after + 1).lower().equals("based")) {
      group.vote(EntityType.PLACE, 3);
    }
    if (placeNouns.contains(next.lemma()) && !next.isCapitalised()) {
      group.vote(EntityType.PLACE, 2);
    }
    if (isBeforeCompanyTitle(candidate)) {
      group.vote(EntityType.ORGANIZATION, 2.5);
    }
    if (next.isTagged("POS") && isCompanyPart(tokens, after + 1)) {
      group.vote(EntityType.ORGANIZATION, 2);
    }
    if (next.word().equals(",")) {
      apposition(tokens, after + 1).ifPresent(type -> group.vote(named(type), 2.5));
    }
    if (next.isTagged("VB") && Set.of("say", "tell", "add").contains(next.lemma())) {
      group.vote(EntityType.PERSON, 0.4);
      group.vote(EntityType.ORGANIZATION, 0.3);
    }
    if (next.word().equals(",")
        && after + 2 < tokens.size()
        && tokens.get(after + 1).isTagged("CD")
        && tokens.get(after + 2).word().equals(",")) {
      group.vote(EntityType.PERSON, 3);
    }
  }

  /** {@code Cemar CEO Ana Ruiz}: what only a company has. */
  private boolean isBeforeCompanyTitle(Candidate candidate) {
    List<Token> tokens = candidate.sentence().tokens();
    int after = candidate.end();
    for (int end = Math.min(tokens.size(), after + 3); end > after; end--) {
      if (companyTitles.contains(candidate.sentence().words(after, end).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** {@code Cemar's board}, {@code Nerea's deputy chief executive}: what only a body has. */
  private boolean isCompanyPart(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + 3); i++) {
      if (companyParts.contains(tokens.get(i).lemma())
          || lexicon.title(tokens.get(i).lower()).flatMap(Lexicon.Title::relation).isPresent()) {
        return true;
      }
      if (!tokens.get(i).isTagged("NN") && !tokens.get(i).isTagged("JJ")) {
        return false;
      }
    }
    return false;
  }

  /** Returns what the noun phrase after a comma denotes: {@code , a Norwegian maker of …}. */
  private Optional<EntityType> apposition(List<Token> tokens, int from) {
    if (from >= tokens.size() || !isArticleOrModifier(tokens.get(from))) {
      return Optional.empty();
    }
    Optional<EntityType> head = Optional.empty();
    for (int i = from; i < Math.min(tokens.size(), from + APPOSITION); i++) {
      Token token = tokens.get(i);
      if (token.isTagged("IN")
          || token.isTagged("W")
          || token.isTagged("V") && !tokens.get(i - 1).word().equals("-")
          || token.word().equals(",")
          || token.word().equals(".")) {
        break;
      }
      if (token.isTagged("NN") || lexicon.descriptor(token.lower()).isPresent()) {
        Optional<EntityType> byTitle =
            lexicon.title(token.word()).isPresent()
                ? Optional.of(EntityType.PERSON)
                : Optional.empty();
        head = lexicon.descriptor(token.lemma()).or(() -> byTitle);
      }
    }
    return head;
  }

  private boolean isArticleOrModifier(Token token) {
    return token.isTagged("DT")
        || token.isTagged("PRP$")
        || token.isTagged("JJ")
        || token.isTagged("NN") && lexicon.title(token.lower()).isPresent()
        || token.lower().equals("chief")
        || token.isTagged("NNP");
  }

  /** A country descriptor before or after a name does not make a new country. */
  private static EntityType named(EntityType descriptor) {
    return descriptor == EntityType.COUNTRY ? EntityType.PLACE : descriptor;
  }
}
