package org.relata.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.sentence.Aside;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * Finds what looks like a name in a sentence: matches of gazetteers, and runs of capitalised words
 * cut where titles, nationalities and known names end.
 */
final class NameSpans {

  private static final Pattern ODD = Pattern.compile("\\p{Ll}(\\p{Lu}|\\d$)");
  private static final Pattern VARIANT = Pattern.compile("\\p{Lu}\\p{Ll}{3,}");
  private static final int LONGEST_TITLE = 5;
  private static final int MOST_PARTICLES = 2;
  private static final int LONGEST_HALF = 7;
  private static final int LONGEST_PORTFOLIO = 7;

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final Set<String> particles;
  private final Set<String> calendar;
  private final Set<String> numbered;
  private final Set<String> legalForms;
  private final Set<String> noNames;
  private final Set<String> noNamePhrases;
  private final Set<String> bodiesOfParty;
  private final Set<String> adherents;
  private final Set<String> formsAfterComma;
  private final Set<String> collectives;
  private final Set<String> prefixes;

  /** What may follow a known name without making it another one. */
  private final Set<String> same;

  NameSpans(Gazetteer gazetteer, Lexicon lexicon, MentionWords words) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.particles = words.of("particle");
    this.calendar = words.of("calendar");
    this.numbered = words.of("numbered");
    this.legalForms = words.of("legal-form");
    this.noNames = words.of("no-name");
    this.noNamePhrases = words.of("no-name-phrase");
    this.bodiesOfParty = words.of("party-noun");
    this.adherents = words.of("adherent");
    this.formsAfterComma = words.of("legal-form-after-comma");
    this.collectives = words.of("people-of-body");
    this.prefixes = words.of("name-prefix");
    this.same =
        Stream.concat(words.of("legal-form").stream(), Stream.of("Group", "Holdings", "Holding"))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the candidates of a sentence in order, not overlapping. */
  List<Candidate> find(Sentence sentence) {
    List<Candidate> found = new ArrayList<>();
    int at = 0;
    int size = sentence.tokens().size();
    while (at < size) {
      int phrase = endOfNoName(sentence, at);
      if (phrase > at) {
        at = phrase;
        continue;
      }
      int end = isNameStart(sentence, at) ? endOfRun(sentence, at) : at;
      if (end > at) {
        cut(sentence, at, end, found);
        at = Math.max(end, found.isEmpty() ? end : found.get(found.size() - 1).end());
      } else {
        Gazetteer.Hit hit = gazetteer.longest(sentence, at);
        if (hit != null) {
          found.add(Candidate.of(sentence, hit.first(), hit.end(), hit.known()));
          at = hit.end();
        } else {
          at++;
        }
      }
    }
    return found;
  }

  /** {@code think tank}: words that are no tank and no name, whatever their parts are. */
  private int endOfNoName(Sentence sentence, int at) {
    for (int end = Math.min(sentence.tokens().size(), at + 3); end > at + 1; end--) {
      String words = sentence.words(at, end).toLowerCase(Locale.ROOT);
      String singular = words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
      if (noNamePhrases.contains(words) || noNamePhrases.contains(singular)) {
        return end;
      }
    }
    return at;
  }

  private boolean isNameStart(Sentence sentence, int at) {
    Token token = sentence.tokens().get(at);
    String word = token.word();
    if (!hasCapital(word)
        || calendar.contains(token.lower())
        || word.startsWith("'")
        || word.equals("No.")) {
      return false;
    }
    if (isInitial(sentence, at) && isParticiple(sentence, at)) {
      return false;
    }
    if (token.isTagged("NNP") || !token.name().equals("O")) {
      return !(isInitial(sentence, at) && isOrdinary(sentence, at));
    }
    if (isInitial(sentence, at)) {
      return (gazetteer.longest(sentence, at) != null || isOddlyWritten(token))
          && (token.isTagged("N") || token.isTagged("J"));
    }
    return token.isTagged("N")
        || token.isTagged("J")
        || token.isTagged("FW")
        || token.isTagged("CD");
  }

  /** {@code Vault9 said}, {@code OpenPay said}: no sentence asks for such a capital. */
  private boolean isOddlyWritten(Token token) {
    return token.word().length() > 3
        && token.isTagged("N")
        && ODD.matcher(token.word()).find()
        && !lexicon.isCommon(token.lower());
  }

  /** {@code Born in Nairobi}: no name. */
  private static boolean isParticiple(Sentence sentence, int at) {
    List<Token> tokens = sentence.tokens();
    return tokens.get(at).tag().equals("VBN")
        && at + 1 < tokens.size()
        && (tokens.get(at + 1).isTagged("IN") || tokens.get(at + 1).isTagged("TO"));
  }

  /** Tells whether a sentence begins at a token, where a capital says nothing. */
  private static boolean isInitial(Sentence sentence, int at) {
    if (at == 0) {
      return true;
    }
    String before = sentence.tokens().get(at - 1).word();
    return before.equals("\"") || before.equals(":") || before.equals("``") || before.equals("...");
  }

  private boolean isOrdinary(Sentence sentence, int at) {
    Token token = sentence.tokens().get(at);
    boolean alone =
        at + 1 >= sentence.tokens().size() || !sentence.tokens().get(at + 1).isCapitalised();
    return alone
        && (token.name().equals("O") || token.isTagged("RB") || token.lower().endsWith("ly"))
        && lexicon.isCommon(token.lower())
        && gazetteer.longest(sentence, at) == null;
  }

  private static boolean hasCapital(String word) {
    return word.chars().anyMatch(Character::isUpperCase);
  }

  private int endOfRun(Sentence sentence, int start) {
    List<Token> tokens = sentence.tokens();
    int end = start + 1;
    while (end < tokens.size()) {
      int next = continued(sentence, start, end);
      if (next == end) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /** Returns where a run that reaches a token goes on to, or the token if it ends there. */
  private int continued(Sentence sentence, int start, int at) {
    List<Token> tokens = sentence.tokens();
    Token token = tokens.get(at);
    if (isInside(token)) {
      return at + 1;
    }
    if (isSecondSyllable(tokens, at)) {
      return at + 2;
    }
    if (isModelNumber(sentence, at)) {
      return at + 1;
    }
    if (isHyphenatedNumber(sentence, at) || isInForm(tokens, at)) {
      return at + 2;
    }
    int afterParticles = endOfParticles(tokens, at);
    if (afterParticles > at) {
      return afterParticles;
    }
    boolean more = at + 1 < tokens.size() && isInside(tokens.get(at + 1));
    if (!more) {
      return at;
    }
    Token next = tokens.get(at + 1);
    String before = tokens.get(at - 1).word();
    return switch (token.lower()) {
      case "&" -> at + 2;
      case "," -> formsAfterComma.contains(next.word().replace(".", "")) ? at + 2 : at;
      case "of", "for" -> isHead(tokens, start, at) && !token.isCapitalised() ? at + 2 : at;
      case "and" ->
          isBetweenPartsOfBody(tokens, start, at)
                  || isBetweenFields(tokens, at)
                  || isWithinAbbreviated(sentence, start, at)
              ? at + 2
              : at;
      case "'s" -> isNamedAfterPeople(before, next) ? at + 2 : at;
      case "-" ->
          !tokens.get(at - 1).spaced()
                      && !token.spaced()
                      && (prefixes.contains(before)
                          || gazetteer.longest(sentence, at - 1) == null
                              && gazetteer.longest(sentence, at + 1) == null)
                  || isDashInCompany(tokens, at)
              ? at + 2
              : at;
      case "–" -> isDashInCompany(tokens, at) ? at + 2 : at;
      case "\"", "``" -> isNickname(tokens, at) ? at + 3 : at;
      default -> at;
    };
  }

  /** {@code Jose de los Mozos}, {@code Omar al-Rashid}: where a name goes on after particles. */
  private int endOfParticles(List<Token> tokens, int at) {
    if (!Character.isUpperCase(tokens.get(at - 1).word().charAt(0))) {
      return at;
    }
    int next = at;
    while (next < Math.min(tokens.size(), at + MOST_PARTICLES)
        && particles.contains(tokens.get(next).lower())) {
      next++;
    }
    boolean hyphen = next > at && next < tokens.size() && tokens.get(next).word().equals("-");
    next = hyphen ? next + 1 : next;
    return next > at && next < tokens.size() && isInside(tokens.get(next)) ? next + 1 : at;
  }

  /** {@code A/S}: the sign within the form of a company. */
  private static boolean isInForm(List<Token> tokens, int at) {
    return tokens.get(at).word().equals("/")
        && at + 1 < tokens.size()
        && tokens.get(at - 1).word().length() == 1
        && !tokens.get(at).spaced()
        && tokens.get(at + 1).word().equals("S");
  }

  /** {@code Brandt – Holm A/S}: a dash between two parts of a company's name. */
  private boolean isDashInCompany(List<Token> tokens, int at) {
    int end = at + 1;
    while (end < Math.min(tokens.size(), at + 4) && isInside(tokens.get(end))) {
      end++;
    }
    return legalForms.contains(tokens.get(end - 1).word().replace(".", ""))
        || end < tokens.size() && isInForm(tokens, end);
  }

  /** {@code Kim Dae-ho}: a hyphen and a small syllable that is no English word. */
  private boolean isSecondSyllable(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size()
        || !tokens.get(at).word().equals("-")
        || tokens.get(at - 1).spaced()
        || tokens.get(at).spaced()) {
      return false;
    }
    String syllable = tokens.get(at + 1).word();
    return syllable.matches("[a-z]{2,6}")
        && !lexicon.isCommon(syllable)
        && tokens.get(at - 1).word().length() <= 6
        && Character.isUpperCase(tokens.get(at - 1).word().charAt(0));
  }

  /** {@code Lumen-3}: a hyphen and a number right after a name that is not known otherwise. */
  private boolean isHyphenatedNumber(Sentence sentence, int at) {
    List<Token> tokens = sentence.tokens();
    return tokens.get(at).word().equals("-")
        && at + 1 < tokens.size()
        && !tokens.get(at - 1).spaced()
        && !tokens.get(at).spaced()
        && tokens.get(at + 1).word().matches("\\d{1,3}[A-Z]?")
        && tokens.get(at - 1).isCapitalised()
        && gazetteer.longest(sentence, at - 1) == null;
  }

  /** {@code Ioniq 5}, {@code Type 31}: a number right after a name that is not known otherwise. */
  private boolean isModelNumber(Sentence sentence, int at) {
    List<Token> tokens = sentence.tokens();
    Token number = tokens.get(at);
    String before = tokens.get(at - 1).word();
    if (!number.word().matches("\\d{1,4}[a-z]?")
        || number.word().matches("(19|20)\\d\\ds?")
        || !Character.isUpperCase(before.charAt(0))
        || numbered.contains(before)) {
      return false;
    }
    boolean counts =
        at + 1 < tokens.size()
            && (tokens.get(at + 1).isTagged("NNS")
                || tokens.get(at + 1).isTagged("CD")
                || "%$".contains(tokens.get(at + 1).word())
                || tokens.get(at + 1).lower().equals("percent"));
    boolean letter = !Character.isDigit(number.word().charAt(number.word().length() - 1));
    Gazetteer.Hit known = gazetteer.longest(sentence, at - 1);
    return (letter || !counts)
        && !lexicon.isSuffix(before)
        && (known == null || letter && known.known().type() == EntityType.PRODUCT);
  }

  private boolean isNamedAfterPeople(String before, Token next) {
    return collectives.contains(before) && lexicon.headword(next.word()).isPresent()
        || collectives.contains(before) && next.word().equals("Liberation");
  }

  private boolean isInside(Token token) {
    String word = token.word();
    if (calendar.contains(token.lower())) {
      return false;
    }
    if (Character.isUpperCase(word.charAt(0))) {
      return !token.isTagged("PRP")
          && !token.isTagged("DT")
          && !token.isTagged("IN")
          && !token.isTagged("CC");
    }
    return hasCapital(word) && Character.isLetter(word.charAt(0));
  }

  private boolean isHead(List<Token> tokens, int start, int at) {
    for (int i = start; i < at; i++) {
      if (lexicon.headword(tokens.get(i).word()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** {@code Ministry of Industry and Information Technology}: after head and "of" only. */
  private boolean isBetweenPartsOfBody(List<Token> tokens, int start, int at) {
    boolean of = false;
    for (int i = start + 1; i < at; i++) {
      of |= tokens.get(i).lower().equals("of") || tokens.get(i).lower().equals("for");
    }
    return of
        && isHead(tokens, start, start + 1)
        && lexicon.headword(tokens.get(at + 1).word()).isEmpty();
  }

  /**
   * {@code Competition and Consumer Authority}, {@code Delta Paper and Board Corp.}: two plain
   * words and the head of a body or the form of a company.
   */
  private boolean isBetweenFields(List<Token> tokens, int at) {
    if (!isPlainField(tokens, at - 1) || !isPlainField(tokens, at + 1)) {
      return false;
    }
    for (int head = at + 2; head < Math.min(tokens.size(), at + 4); head++) {
      String word = tokens.get(head).word();
      if (lexicon.headword(word).filter(EntityType.ORGANIZATION::equals).isPresent()
          || legalForms.contains(word.replace(".", ""))) {
        return true;
      }
      if (!isPlainField(tokens, head)) {
        return false;
      }
    }
    return false;
  }

  /** {@code Norvik Ports and Free Zone (NPFZ)}: the acronym has the letters of both sides. */
  private static boolean isWithinAbbreviated(Sentence sentence, int start, int and) {
    List<Token> tokens = sentence.tokens();
    for (Aside aside : sentence.asides()) {
      int last = aside.after();
      if (last > and && last < Math.min(tokens.size(), and + LONGEST_HALF)) {
        StringBuilder initials = new StringBuilder();
        tokens.subList(start, last + 1).stream()
            .filter(Token::isCapitalised)
            .forEach(token -> initials.append(token.word().charAt(0)));
        return initials.length() > 2 && initials.toString().equals(aside.text().strip());
      }
    }
    return false;
  }

  private boolean isPlainField(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    return at > 0
        && token.isCapitalised()
        && token.word().length() > 3
        && lexicon.isCommon(token.lower())
        && lexicon.headword(token.word()).isEmpty()
        && !lexicon.isGivenName(token.word());
  }

  private static boolean isNickname(List<Token> tokens, int at) {
    return at + 3 < tokens.size()
        && tokens.get(at + 1).isCapitalised()
        && Set.of("\"", "''").contains(tokens.get(at + 2).word())
        && tokens.get(at + 3).isCapitalised();
  }

  /** Cuts a run of capitalised words into titles, known names and other names. */
  private void cut(Sentence sentence, int start, int end, List<Candidate> found) {
    int from = start;
    int at = start;
    List<Candidate> pieces = new ArrayList<>();
    while (at < end) {
      int title = at > start && isLinked(sentence, at) ? at : endOfTitle(sentence, at, end);
      Gazetteer.Hit hit = properHit(sentence, at, start, end);
      boolean inName = hit != null && (title <= at || hit.end() >= title);
      if (inName && hit != null) {
        addUnknown(sentence, from, at, pieces);
        addKnown(sentence, hit, pieces);
        at = hit.end();
        from = at;
      } else if (title > at) {
        addUnknown(sentence, from, at, pieces);
        merge(sentence, pieces, found);
        pieces.clear();
        at = title;
        from = at;
      } else {
        at++;
      }
    }
    addUnknown(sentence, from, end, pieces);
    if (pieces.size() > 1 && isOpeningWord(sentence, pieces.get(0), pieces.get(1))) {
      pieces.remove(0);
    }
    merge(sentence, pieces, found);
  }

  /** {@code Rumoured Saudi bid}: the capital is that of the sentence. */
  private boolean isOpeningWord(Sentence sentence, Candidate first, Candidate next) {
    Token word = sentence.tokens().get(first.first());
    return isInitial(sentence, first.first())
        && first.known() == null
        && first.end() - first.first() == 1
        && next.known() != null
        && next.known().use() == Known.Use.DEMONYM
        && lexicon.isCommon(word.lower())
        && (word.isTagged("JJ") || word.isTagged("VB"));
  }

  /** {@code Nvidia H100}, known as one name, is the maker and the product. */
  private void addKnown(Sentence sentence, Gazetteer.Hit hit, List<Candidate> pieces) {
    int split = hit.known().type() == EntityType.PRODUCT ? endOfMaker(sentence, hit) : hit.first();
    if (split > hit.first()) {
      pieces.add(
          Candidate.of(
              sentence, hit.first(), split, gazetteer.find(sentence.words(hit.first(), split))));
    }
    pieces.add(Candidate.of(sentence, split, hit.end(), hit.known()));
  }

  private int endOfMaker(Sentence sentence, Gazetteer.Hit hit) {
    for (int end = hit.end() - 1; end > hit.first(); end--) {
      Known maker = gazetteer.find(sentence.words(hit.first(), end));
      if (maker != null && maker.type() == EntityType.ORGANIZATION) {
        return end;
      }
    }
    return hit.first();
  }

  /** Returns a known name; a small-letter word such as "robotics" is none within a longer name. */
  private Gazetteer.@Nullable Hit properHit(Sentence sentence, int at, int start, int end) {
    Gazetteer.Hit hit = gazetteer.longest(sentence, at);
    boolean classWord =
        hit != null
            && hit.known().type() == EntityType.TECHNOLOGY
            && hit.end() <= end
            && (at > start || hit.end() < end)
            && (hit.known().generic()
                || isLowerCase(hit.known().name())
                || lexicon.isCommon(sentence.words(at, hit.end()).toLowerCase(Locale.ROOT)));
    return classWord ? null : hit;
  }

  private static boolean isLowerCase(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT));
  }

  private void addUnknown(Sentence sentence, int from, int end, List<Candidate> pieces) {
    int first = from;
    while (first < end && !hasCapital(sentence.tokens().get(first).word())) {
      first++;
    }
    first = afterPortfolio(sentence, first, end);
    boolean alone = end - first == 1;
    if (first < end
        && !(alone && isAdjective(sentence, first))
        && !(isLegalForm(sentence, first, end) && (pieces.isEmpty() || !alone))
        && !(alone && noNames.contains(sentence.tokens().get(first).word()))) {
      pieces.add(Candidate.of(sentence, first, end, partyOf(sentence, first, end)));
    }
  }

  /**
   * {@code Commissioner for Trade Anna Lind}: what is in somebody's care is no part of the name.
   */
  private int afterPortfolio(Sentence sentence, int first, int end) {
    List<Token> tokens = sentence.tokens();
    int given = first;
    while (given < end
        && lexicon.isCommon(tokens.get(given).lower())
        && !lexicon.isGivenName(tokens.get(given).word())) {
      given++;
    }
    boolean named =
        given > first && given + 1 < end && lexicon.isGivenName(tokens.get(given).word());
    return named && isPortfolio(tokens, first) ? given : first;
  }

  private boolean isLegalForm(Sentence sentence, int first, int end) {
    return legalForms.contains(sentence.words(first, end).replace(".", ""));
  }

  private boolean isPortfolio(List<Token> tokens, int at) {
    for (int i = at - 1; i > Math.max(0, at - LONGEST_PORTFOLIO); i--) {
      String word = tokens.get(i).lower();
      if (word.equals("of") || word.equals("for")) {
        return lexicon.title(tokens.get(i - 1).lower()).isPresent();
      }
      if (!tokens.get(i).isCapitalised() && !Set.of("and", "&", ",", "the").contains(word)) {
        return false;
      }
    }
    return false;
  }

  /** {@code the Liberal Democrat leader}: the party, by the name of one of its members. */
  private @Nullable Known partyOf(Sentence sentence, int first, int end) {
    List<Token> tokens = sentence.tokens();
    boolean member =
        adherents.contains(tokens.get(end - 1).word())
            && end < tokens.size()
            && bodiesOfParty.contains(tokens.get(end).lower());
    Known party = member ? gazetteer.find(sentence.words(first, end) + "s") : null;
    return party != null && party.type() == EntityType.ORGANIZATION ? party : null;
  }

  /** {@code Western miners}: a capital alone makes no name. */
  private static boolean isAdjective(Sentence sentence, int at) {
    List<Token> tokens = sentence.tokens();
    boolean owned = at > 0 && tokens.get(at - 1).isTagged("POS");
    return tokens.get(at).isTagged("JJ")
        && !owned
        && at + 1 < tokens.size()
        && tokens.get(at + 1).isTagged("NN")
        && !tokens.get(at + 1).isCapitalised();
  }

  private static boolean isLinked(Sentence sentence, int at) {
    return Set.of("of", "for", "and", "&").contains(sentence.tokens().get(at - 1).lower());
  }

  /** {@code General Court}: what follows is the head of a body's name, not a person. */
  private boolean isOnlyHead(Sentence sentence, int from, int end) {
    return end - from == 1
        && (lexicon.headword(sentence.tokens().get(from).word()).isPresent()
            || lexicon.isSuffix(sentence.tokens().get(from).word()));
  }

  private int endOfTitle(Sentence sentence, int at, int end) {
    for (int until = Math.min(end, at + LONGEST_TITLE); until > at; until--) {
      boolean plural = sentence.tokens().get(until - 1).word().endsWith("s");
      if (!plural && lexicon.title(sentence.words(at, until)).isPresent()) {
        return isOnlyHead(sentence, until, end) ? at : until;
      }
    }
    return at;
  }

  /**
   * Puts pieces of one run together where they are parts of a longer name: {@code China} + {@code
   * Eastern Airlines}, {@code Huawei} + {@code Cloud}, {@code Nvidia} + {@code Corp}.
   */
  private void merge(Sentence sentence, List<Candidate> pieces, List<Candidate> found) {
    int i = 0;
    while (i < pieces.size()) {
      int until = i + 1;
      for (int j = pieces.size(); j > i + 1; j--) {
        if (isOneName(sentence, pieces.subList(i, j))) {
          until = j;
          break;
        }
      }
      if (until == i + 1) {
        found.add(pieces.get(i));
      } else {
        int first = pieces.get(i).first();
        int end = pieces.get(until - 1).end();
        found.add(
            Candidate.of(sentence, first, end, knownOfWhole(sentence, pieces.subList(i, until))));
      }
      i = until;
    }
  }

  private boolean isOneName(Sentence sentence, List<Candidate> pieces) {
    Candidate last = pieces.get(pieces.size() - 1);
    Candidate first = pieces.get(0);
    if (last.end() - first.first() > 8) {
      return false;
    }
    String lastWord = sentence.tokens().get(last.end() - 1).word();
    if (last.known() == null && last.end() - last.first() == 1 && lexicon.isSuffix(lastWord)) {
      return !isOfNounAfter(sentence, pieces) && !hasProduct(pieces);
    }
    if (pieces.size() == 2
        && (isBroken(first, last)
            || isNationalUnit(sentence, first, last)
            || isVariant(sentence, first, last))) {
      return true;
    }
    Known known = first.known();
    boolean demonymFirst = known != null && known.use() == Known.Use.DEMONYM;
    if (last.known() == null) {
      boolean headed = lexicon.headword(lastWord).isPresent() || lexicon.isSuffix(lastWord);
      if (headed && !hasPerson(pieces)) {
        return !demonymFirst
            || pieces.size() == 2 && isBody(lastWord)
            || pieces.size() == 2 && last.end() - last.first() > 1 && allCommon(sentence, last);
      }
      if (demonymFirst && pieces.size() == 2 && last.end() - last.first() > 1) {
        return allCommon(sentence, last);
      }
      return known != null
          && known.type() == EntityType.ORGANIZATION
          && pieces.size() == 2
          && allCommon(sentence, last);
    }
    return isBody(lastWord)
        && last.known().type() == EntityType.ORGANIZATION
        && known != null
        && known.type() == EntityType.COUNTRY
        && pieces.size() == 2;
  }

  /** {@code Paris AI firm Mistral}: the firm is in Paris, and into AI. */
  private static boolean isOfNounAfter(Sentence sentence, List<Candidate> pieces) {
    Known first = pieces.get(0).known();
    int end = pieces.get(pieces.size() - 1).end();
    return first != null
        && (first.type() == EntityType.PLACE || first.type() == EntityType.COUNTRY)
        && end < sentence.tokens().size()
        && sentence.tokens().get(end).tag().equals("NN");
  }

  /**
   * {@code Gulf} + {@code Horizon}, {@code Lucía} + {@code Solana}: a known name beside an unknown
   * one is chance, unless a known one may stand before another name as its maker, home or holder.
   */
  private boolean isBroken(Candidate first, Candidate last) {
    Known before = first.known();
    Known after = last.known();
    if (before == null && after == null) {
      return false;
    }
    if (before == null) {
      return after != null
          && (last.end() - last.first() == 1 || isSurname(last, after))
          && after.use() != Known.Use.DEMONYM
          && !first.text().matches(".*\\d.*");
    }
    if (after != null || before.use() == Known.Use.DEMONYM) {
      return false;
    }
    boolean acronym = first.text().equals(first.text().toUpperCase(Locale.ROOT));
    return switch (before.type()) {
      case PLACE, TECHNOLOGY, EVENT -> true;
      case COUNTRY -> !acronym && !last.text().matches(".*\\d.*");
      case PERSON -> first.end() - first.first() == 1;
      case ORGANIZATION -> first.end() - first.first() == 1 && lexicon.isGivenName(first.text());
      default -> false;
    };
  }

  /** {@code Korvet Cloud Cluster}: a known product and what tells this one from the others. */
  private boolean isVariant(Sentence sentence, Candidate first, Candidate last) {
    Known product = first.known();
    return product != null
        && product.type() == EntityType.PRODUCT
        && product.use() == Known.Use.PLAIN
        && last.known() == null
        && !sentence.heading()
        && last.end() - last.first() == 1
        && VARIANT.matcher(last.text()).matches()
        && !lexicon.isGivenName(last.text());
  }

  /** {@code Korvet India said}: a company's unit, where no noun follows that India modifies. */
  private boolean isNationalUnit(Sentence sentence, Candidate first, Candidate last) {
    Known company = first.known();
    Known country = last.known();
    int end = last.end();
    boolean modifies = end < sentence.tokens().size() && sentence.tokens().get(end).isTagged("N");
    return company != null
        && country != null
        && company.type() == EntityType.ORGANIZATION
        && !gazetteer.isInstitution(company.name())
        && country.type() == EntityType.COUNTRY
        && country.use() == Known.Use.PLAIN
        && !sentence.heading()
        && (!modifies || isAbbreviated(last));
  }

  /** {@code Korvet USA unit}: this form modifies nothing, as "U.S." does. */
  private static boolean isAbbreviated(Candidate country) {
    return country.text().equals("USA");
  }

  /** {@code Akufo-Addo}: a known person by the surname alone. */
  private static boolean isSurname(Candidate name, Known known) {
    return known.type() == EntityType.PERSON && name.text().indexOf(' ') < 0;
  }

  private static boolean hasPerson(List<Candidate> pieces) {
    return pieces.stream()
        .anyMatch(piece -> piece.known() != null && piece.known().type() == EntityType.PERSON);
  }

  private static boolean hasProduct(List<Candidate> pieces) {
    return pieces.stream()
        .anyMatch(piece -> piece.known() != null && piece.known().type() == EntityType.PRODUCT);
  }

  private boolean isBody(String word) {
    return lexicon.headword(word).filter(type -> type == EntityType.ORGANIZATION).isPresent();
  }

  private boolean allCommon(Sentence sentence, Candidate piece) {
    for (int i = piece.first(); i < piece.end(); i++) {
      String word = sentence.tokens().get(i).word();
      if (!lexicon.isCommon(word.toLowerCase(Locale.ROOT))
          || word.chars().anyMatch(Character::isDigit)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Known knownOfWhole(Sentence sentence, List<Candidate> pieces) {
    int first = pieces.get(0).first();
    int end = pieces.get(pieces.size() - 1).end();
    Known whole = gazetteer.find(sentence.words(first, end));
    if (whole != null) {
      return whole;
    }
    Candidate head = pieces.get(0);
    if (pieces.size() == 2 && isVariant(sentence, head, pieces.get(1))) {
      return new Known(sentence.words(first, end), EntityType.PRODUCT, Known.Use.PLAIN, false);
    }
    boolean onlySuffix =
        pieces.size() == 2
            && head.known() != null
            && head.known().type() == EntityType.ORGANIZATION
            && !gazetteer.isInstitution(head.known().name())
            && sentence.tokens().subList(pieces.get(1).first(), end).stream()
                .map(token -> token.word().replace(".", ""))
                .allMatch(word -> word.equals(",") || same.contains(word));
    if (onlySuffix) {
      return head.known();
    }
    Candidate last = pieces.get(pieces.size() - 1);
    if (last.known() != null
        && last.known().type() == EntityType.PERSON
        && List.of(sentence.words(first, end).split(" "))
            .containsAll(List.of(last.known().name().split(" ")))) {
      return last.known();
    }
    boolean national =
        pieces.size() == 2
            && last.known() != null
            && last.known().type() == EntityType.ORGANIZATION
            && head.known() != null
            && head.known().name().equals(gazetteer.home(last.known().name()));
    return national ? last.known() : null;
  }
}
