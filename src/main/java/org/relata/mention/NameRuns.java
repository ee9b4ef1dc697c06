package org.relata.mention;

import java.util.List;
import java.util.Set;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.WordClasses;
import org.relata.sentence.Aside;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * Tells how far a run of capitalised words goes, with the small words and signs that names have
 * inside them.
 */
final class NameRuns {
  private static final int MOST_PARTICLES = 2;
  private static final int LONGEST_HALF = 7;

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final Set<String> particles;
  private final Set<String> calendar;
  private final Set<String> numbered;
  private final Set<String> legalForms;
  private final Set<String> formsAfterComma;
  private final Set<String> collectives;
  private final Set<String> prefixes;

  NameRuns(Gazetteer gazetteer, Lexicon lexicon, WordClasses words) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.particles = words.of("particle");
    this.calendar = words.of("calendar");
    this.numbered = words.of("numbered");
    this.legalForms = words.of("legal-form");
    this.formsAfterComma = words.of("legal-form-after-comma");
    this.collectives = words.of("people-of-body");
    this.prefixes = words.of("name-prefix");
  }

  /** Returns where the run that begins at a token ends. */
  int end(Sentence sentence, int start) {
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

  private static boolean hasCapital(String word) {
    return word.chars().anyMatch(Character::isUpperCase);
  }
}
