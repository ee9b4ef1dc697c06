package org.relata.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * Finds what looks like a name in a sentence: matches of gazetteers, and runs of capitalised words
 * cut where titles, nationalities and known names end.
 */
final class NameSpans {

  private static final int LONGEST_TITLE = 5;

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final Set<String> particles;
  private final Set<String> calendar;
  private final Set<String> numbered;
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
      return gazetteer.longest(sentence, at) != null
          && (token.isTagged("N") || token.isTagged("J"));
    }
    return token.isTagged("N")
        || token.isTagged("J")
        || token.isTagged("FW")
        || token.isTagged("CD");
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
    if (isHyphenatedNumber(sentence, at)) {
      return at + 2;
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
          isBetweenPartsOfBody(tokens, start, at) || isBetweenFields(tokens, at) ? at + 2 : at;
      case "'s" -> isNamedAfterPeople(before, next) ? at + 2 : at;
      case "-" ->
          !tokens.get(at - 1).spaced()
                  && !token.spaced()
                  && (prefixes.contains(before)
                      || gazetteer.longest(sentence, at - 1) == null
                          && gazetteer.longest(sentence, at + 1) == null)
              ? at + 2
              : at;
      case "\"", "``" -> isNickname(tokens, at) ? at + 3 : at;
      default ->
          particles.contains(token.lower())
                  && Character.isUpperCase(before.charAt(0))
                  && next.isCapitalised()
              ? at + 2
              : at;
    };
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

  /** {@code Competition and Consumer Authority}: two plain words and the head of a body. */
  private boolean isBetweenFields(List<Token> tokens, int at) {
    if (!isPlainField(tokens, at - 1) || !isPlainField(tokens, at + 1)) {
      return false;
    }
    for (int head = at + 2; head < Math.min(tokens.size(), at + 4); head++) {
      String word = tokens.get(head).word();
      if (lexicon.headword(word).filter(EntityType.ORGANIZATION::equals).isPresent()) {
        return true;
      }
      if (!isPlainField(tokens, head)) {
        return false;
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
    merge(sentence, pieces, found);
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

  private static void addUnknown(Sentence sentence, int from, int end, List<Candidate> pieces) {
    int first = from;
    while (first < end && !hasCapital(sentence.tokens().get(first).word())) {
      first++;
    }
    if (first < end && !(end - first == 1 && isAdjective(sentence, first))) {
      pieces.add(Candidate.of(sentence, first, end, null));
    }
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
      return !isOfNounAfter(sentence, pieces);
    }
    if (pieces.size() == 2 && isBroken(first, last)) {
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
          && last.end() - last.first() == 1
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

  private static boolean hasPerson(List<Candidate> pieces) {
    return pieces.stream()
        .anyMatch(piece -> piece.known() != null && piece.known().type() == EntityType.PERSON);
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
    boolean onlySuffix =
        pieces.size() == 2
            && head.known() != null
            && head.known().type() == EntityType.ORGANIZATION
            && sentence.tokens().subList(pieces.get(1).first(), end).stream()
                .map(token -> token.word().replace(".", ""))
                .allMatch(word -> word.equals(",") || same.contains(word));
    if (onlySuffix) {
      return head.known();
    }
    Candidate last = pieces.get(pieces.size() - 1);
    boolean national =
        pieces.size() == 2
            && last.known() != null
            && last.known().type() == EntityType.ORGANIZATION
            && head.known() != null
            && head.known().name().equals(gazetteer.home(last.known().name()));
    return national ? last.known() : null;
  }
}
