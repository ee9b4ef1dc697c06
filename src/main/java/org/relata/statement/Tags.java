package org.relata.statement;

import java.util.List;
import java.util.Set;
import org.relata.mention.Mention;
import org.relata.schema.Lexicon;
import org.relata.schema.WordClasses;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/** Mends the tags of words where the words beside them leave no doubt, before they are parsed. */
final class Tags {
  private static final int REACH = 8;
  private static final int LONGEST_PHRASE = 5;

  private final Sentence sentence;
  private final List<Token> tokens;
  private final List<Mention> mentions;
  private final Lexicon lexicon;
  private final WordClasses classes;

  Tags(Sentence sentence, List<Mention> mentions, Lexicon lexicon, WordClasses classes) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.mentions = mentions;
    this.lexicon = lexicon;
    this.classes = classes;
  }

  /** Returns the tag of a token that is no name. */
  String of(int at) {
    Token token = tokens.get(at);
    if (token.isTagged("JJ") && (isDescriptorBeforeName(at) || isDescriptorAtEnd(at))) {
      return "NN";
    }
    if (token.tag().equals("NNS") && (isVerbOfHeadline(at) || isVerbAfterClause(at))) {
      return "VBZ";
    }
    if (classes.is("listing-words", token.lower()) && isOwned(at)) {
      return "NN";
    }
    if (token.lower().equals("since") && isInPerfect(at)) {
      return "RB";
    }
    if (token.tag().equals("NN") && isVerbOfNames(at)) {
      return "VBP";
    }
    if (token.lower().equals("to")
        && at + 1 < tokens.size()
        && tokens.get(at + 1).tag().equals("NN")
        && isInfinitive(at + 1)) {
      return "TO";
    }
    if (token.tag().equals("NN") && isInfinitive(at)) {
      return "VB";
    }
    if (token.tag().equals("VBN") && isAfterRelativePronoun(at)) {
      return "VBD";
    }
    if (token.tag().equals("VBD") && isParticiple(at)) {
      return "VBN";
    }
    return token.tag();
  }

  /** {@code Chinese electronics giant Huawei}: the tagger takes the noun for an adjective. */
  private boolean isDescriptorBeforeName(int at) {
    return mentions.stream()
        .anyMatch(
            next ->
                next.first() == at + 1
                    && next.isName()
                    && lexicon
                        .descriptor(tokens.get(at).lemma())
                        .filter(next.type()::equals)
                        .isPresent());
  }

  /** {@code a global security nonprofit, …}: nothing follows that it could describe. */
  private boolean isDescriptorAtEnd(int at) {
    return at > 0
        && at + 1 < tokens.size()
        && Set.of(",", ".").contains(tokens.get(at + 1).word())
        && tokens.get(at - 1).isTagged("NN")
        && lexicon.descriptor(tokens.get(at).lemma()).isPresent();
  }

  /** {@code Chevron bows out}: a plural after a name where the sentence has no other verb. */
  private boolean isVerbOfHeadline(int at) {
    return !tokens.get(at).isCapitalised()
        && (isAfterName(at)
            || at > 1 && classes.is("officials", tokens.get(at - 1).lemma()) && isAfterName(at - 1))
        && sentence.tokens().stream().noneMatch(Tags::isFinite);
  }

  private boolean isAfterName(int at) {
    return mentions.stream().anyMatch(m -> m.isName() && !m.generic() && m.end() == at);
  }

  /** {@code The publisher, which bought Politico, licenses its archives}. */
  private boolean isVerbAfterClause(int at) {
    boolean object =
        at + 1 < tokens.size()
            && (tokens.get(at + 1).tag().equals("PRP$") || tokens.get(at + 1).isTagged("DT"));
    return object
        && at > REACH / 2
        && tokens.get(at - 1).word().equals(",")
        && tokens.subList(0, at - 1).stream().anyMatch(t -> t.word().equals(","));
  }

  /** {@code Alibaba's Nasdaq listing}: a thing that it has. */
  private boolean isOwned(int at) {
    return mentions.stream()
        .anyMatch(
            m ->
                m.isName()
                    && m.end() == at
                    && m.first() > 0
                    && tokens.get(m.first() - 1).isTagged("POS"));
  }

  /** {@code has since limited}. */
  private boolean isInPerfect(int at) {
    return at > 0
        && at + 1 < tokens.size()
        && tokens.get(at - 1).lemma().equals("have")
        && (tokens.get(at + 1).tag().equals("VBN") || tokens.get(at + 1).tag().equals("VBD"));
  }

  /** {@code A, B sign deal}: several names of a heading do what follows them. */
  private boolean isVerbOfNames(int at) {
    return sentence.heading()
        && classes.is("noun-verb", tokens.get(at).lemma())
        && mentions.stream()
            .filter(m -> m.isName() && m.end() == at && m.first() > 1)
            .filter(m -> tokens.get(m.first() - 1).word().equals(","))
            .anyMatch(m -> isAfterName(m.first() - 1));
  }

  /** {@code to sanction Iran}: the tagger takes the verb for the noun that it also is. */
  private boolean isInfinitive(int at) {
    return at > 0
        && tokens.get(at - 1).lower().equals("to")
        && classes.is("noun-verb", tokens.get(at).lemma());
  }

  /** {@code which bought}: without an auxiliary it is no participle. */
  private boolean isAfterRelativePronoun(int at) {
    return at > 0 && Set.of("which", "who").contains(tokens.get(at - 1).lower());
  }

  /** {@code Tajura, a company set up by X}: not what the company does. */
  private boolean isParticiple(int at) {
    int noun = at - 1;
    if (noun < 2
        || !tokens.get(noun).isTagged("NN")
        || lexicon.descriptor(tokens.get(noun).lemma()).isEmpty()) {
      return false;
    }
    int first = noun - 1;
    while (first > 0
        && noun - first < LONGEST_PHRASE
        && (tokens.get(first).isTagged("JJ") || tokens.get(first).isTagged("NN"))) {
      first--;
    }
    return tokens.get(first).isTagged("DT")
        && first > 0
        && tokens.get(first - 1).word().equals(",")
        && isAgentNear(at);
  }

  private boolean isAgentNear(int at) {
    for (int next = at + 1; next < Math.min(tokens.size(), at + REACH); next++) {
      if (tokens.get(next).lower().equals("by")) {
        return true;
      }
      if (tokens.get(next).word().equals(",")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isFinite(Token token) {
    return Set.of("VBZ", "VBP", "VBD", "MD").contains(token.tag());
  }
}
