package org.relata.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.WordClasses;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * Finds what looks like a name in a sentence: matches of gazetteers, and runs of capitalised words
 * cut where titles, nationalities and known names end.
 */
final class NameSpans {

  private static final Pattern ODD = Pattern.compile("\\p{Ll}(\\p{Lu}|\\d$)");
  private static final int LONGEST_TITLE = 5;
  private static final int LONGEST_PORTFOLIO = 7;

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final NameRuns runs;
  private final NameParts parts;
  private final Set<String> calendar;
  private final Set<String> legalForms;
  private final Set<String> noNames;
  private final Set<String> noNamePhrases;
  private final Set<String> bodiesOfParty;
  private final Set<String> adherents;

  NameSpans(Gazetteer gazetteer, Lexicon lexicon, WordClasses words) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.runs = new NameRuns(gazetteer, lexicon, words);
    this.parts = new NameParts(gazetteer, lexicon, words);
    this.calendar = words.of("calendar");
    this.legalForms = words.of("legal-form");
    this.noNames = words.of("no-name");
    this.noNamePhrases = words.of("no-name-phrase");
    this.bodiesOfParty = words.of("party-noun");
    this.adherents = words.of("adherent");
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
      int end = isNameStart(sentence, at) ? runs.end(sentence, at) : at;
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
        parts.merge(sentence, pieces, found);
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
    parts.merge(sentence, pieces, found);
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
}
