package org.relata.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.relata.mention.Mention;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.WordClasses;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * Cuts a sentence into what the parser sees as words: a name of several tokens is one, so are
 * titles and hyphenated words with a name in them. A parser trained on running text reads short
 * familiar words best, so it is given a plain name in place of a rare one.
 */
final class UnitBuilder {
  private static final int LONGEST_TITLE = 5;

  /** What the parser knows as a verb, for one that it mostly saw as a noun. */
  private static final String PLAIN_VERB = "stop";

  private static final Set<String> HYPHENS = Set.of("-", "–", "—");

  private final Lexicon lexicon;
  private final List<Unit> units = new ArrayList<>();
  private final Sentence sentence;
  private final List<Mention> mentions;
  private final Tags tags;

  private UnitBuilder(
      Sentence sentence, List<Mention> mentions, Lexicon lexicon, WordClasses classes) {
    this.sentence = sentence;
    this.mentions = mentions;
    this.lexicon = lexicon;
    this.tags = new Tags(sentence, mentions, lexicon, classes);
  }

  static List<Unit> units(
      Sentence sentence, List<Mention> mentions, Lexicon lexicon, WordClasses classes) {
    UnitBuilder builder = new UnitBuilder(sentence, mentions, lexicon, classes);
    int at = 0;
    while (at < sentence.tokens().size()) {
      at = builder.next(at);
    }
    return builder.units;
  }

  private int next(int at) {
    Mention mention = starting(at);
    if (mention != null) {
      int joined = joined(mention);
      if (joined > mention.end()) {
        return joined;
      }
      add(
          mention.first(),
          mention.end(),
          parserWord(mention),
          lemma(mention),
          tag(mention),
          mention,
          List.of());
      return mention.end();
    }
    int title = endOfTitle(at);
    if (title > at + 1) {
      Token last = sentence.tokens().get(title - 1);
      String phrase = sentence.words(at, title).toLowerCase(Locale.ROOT);
      String lemma = lexicon.title(phrase).map(Lexicon.Title::phrase).orElse(phrase);
      String tag = last.isTagged("NN") ? last.tag().replace("NNP", "NN") : "NN";
      add(at, title, last.lower(), lemma, tag, null, List.of());
      return title;
    }
    Token token = sentence.tokens().get(at);
    List<Mention> descriptions = descriptions(at);
    if (descriptions.size() > 1) {
      String noun = token.lemma().toLowerCase(Locale.ROOT);
      add(at, at + 1, token.word(), noun, "NNPS", null, descriptions);
      return at + 1;
    }
    if (token.word().equals("/") && isBetweenNames(at) || isAndOfHeading(at)) {
      add(at, at + 1, "and", "and", "CC", null, List.of());
      return at + 1;
    }
    String tag = tags.of(at);
    add(
        at,
        at + 1,
        tag.equals("VB") && token.tag().equals("NN") ? PLAIN_VERB : token.word(),
        (tag.equals("NN") && token.tag().equals("VBG") ? token.word() : token.lemma())
            .toLowerCase(Locale.ROOT),
        tag,
        descriptions.isEmpty() ? null : descriptions.get(0),
        List.of());
    return at + 1;
  }

  /**
   * {@code A, B, C agree tie-up}, {@code offers from A, B}: in a heading, the comma before the last
   * of some names is an "and".
   */
  private boolean isAndOfHeading(int comma) {
    List<Token> tokens = sentence.tokens();
    if (!sentence.heading() || !tokens.get(comma).word().equals(",")) {
      return false;
    }
    return isListToHere(comma)
            && mentions.stream()
                .filter(m -> m.isName() && m.first() > comma && m.first() <= comma + 3)
                .anyMatch(m -> m.end() < tokens.size() && isPluralVerb(m.end()))
        || isPairAtEnd(comma);
  }

  /** Tells whether a heading has nothing but names and commas before this comma. */
  private boolean isListToHere(int comma) {
    int at = comma;
    while (at > 0) {
      int end = at;
      Optional<Mention> name =
          mentions.stream().filter(m -> m.isName() && m.end() == end).findAny();
      if (name.isEmpty()) {
        return false;
      }
      at = name.get().first();
      at = at > 0 && sentence.tokens().get(at - 1).isTagged("POS") ? ownerBefore(at - 1) : at;
      if (at > 0 && !sentence.tokens().get(--at).word().equals(",")) {
        return false;
      }
    }
    return true;
  }

  /** Returns where the name begins that has what stands after "'s", or the place of the "'s". */
  private int ownerBefore(int possessive) {
    return mentions.stream()
        .filter(m -> m.isName() && m.end() == possessive)
        .mapToInt(Mention::first)
        .findFirst()
        .orElse(possessive);
  }

  private boolean isPairAtEnd(int comma) {
    return comma > 1
        && organization(m -> m.end() == comma)
        && organization(m -> m.first() == comma + 1 && m.end() == sentence.tokens().size());
  }

  private boolean organization(Predicate<Mention> at) {
    return mentions.stream()
        .anyMatch(m -> m.isName() && m.type() == EntityType.ORGANIZATION && at.test(m));
  }

  private boolean isPluralVerb(int at) {
    Token token = sentence.tokens().get(at);
    return token.isTagged("VBP")
        || token.tag().equals("VB")
        || token.isTagged("TO")
        || tags.of(at).equals("VBP");
  }

  private @Nullable Mention starting(int token) {
    for (Mention mention : mentions) {
      if (mention.first() == token && mention.kind() != Mention.Kind.DESCRIPTION) {
        return mention;
      }
    }
    return null;
  }

  /** Descriptions are anchored at their noun; what stands before is parsed as it is. */
  private List<Mention> descriptions(int token) {
    return mentions.stream()
        .filter(m -> m.end() == token + 1 && m.kind() == Mention.Kind.DESCRIPTION)
        .toList();
  }

  /** {@code Huawei-backed}, {@code US-China}: one unit; returns where it ends. */
  private int joined(Mention left) {
    List<Token> tokens = sentence.tokens();
    int hyphen = left.end();
    if (hyphen + 1 >= tokens.size()
        || !HYPHENS.contains(tokens.get(hyphen).word())
        || tokens.get(hyphen - 1).spaced()
        || tokens.get(hyphen).spaced()) {
      return left.end();
    }
    Mention right = starting(hyphen + 1);
    if (right != null
        && left.type() != EntityType.PRODUCT
        && left.type() != EntityType.TECHNOLOGY) {
      add(
          left.first(),
          right.end(),
          parserWord(right),
          lemma(right),
          "NNP",
          null,
          List.of(left, right));
      return right.end();
    }
    Token word = tokens.get(hyphen + 1);
    if (right == null && !word.isCapitalised() && Character.isLetter(word.word().charAt(0))) {
      add(left.first(), hyphen + 2, word.word(), word.lower(), "JJ", null, List.of(left));
      return hyphen + 2;
    }
    return left.end();
  }

  /** {@code B100/B200}: a list. */
  private boolean isBetweenNames(int at) {
    return mentions.stream().anyMatch(m -> m.isName() && m.end() == at)
        && mentions.stream().anyMatch(m -> m.isName() && m.first() == at + 1);
  }

  private int endOfTitle(int at) {
    int limit = Math.min(sentence.tokens().size(), at + LONGEST_TITLE);
    for (int end = limit; end > at + 1; end--) {
      if (isFree(at, end) && lexicon.title(sentence.words(at, end)).isPresent()) {
        return end;
      }
    }
    return at;
  }

  private boolean isFree(int first, int end) {
    return mentions.stream().noneMatch(m -> m.first() < end && first < m.end());
  }

  private void add(
      int first,
      int end,
      String word,
      String lemma,
      String tag,
      @Nullable Mention mention,
      List<Mention> joined) {
    units.add(new Unit(units.size(), first, end, word, lemma, tag, mention, joined));
  }

  private String lemma(Mention mention) {
    return sentence.tokens().get(mention.end() - 1).lemma().toLowerCase(Locale.ROOT);
  }

  private String tag(Mention mention) {
    Token last = sentence.tokens().get(mention.end() - 1);
    return switch (mention.kind()) {
      case DEMONYM ->
          last.isTagged("NNPS") || last.isTagged("NNS")
              ? "NNPS"
              : last.isTagged("NN") ? "NNP" : "JJ";
      case PRONOUN, DESCRIPTION -> last.tag();
      case NAME ->
          mention.type() == EntityType.TECHNOLOGY && last.isTagged("NN") && !last.isTagged("NNP")
              ? last.tag()
              : "NNP";
    };
  }

  private String parserWord(Mention mention) {
    Token last = sentence.tokens().get(mention.end() - 1);
    if (mention.kind() != Mention.Kind.NAME) {
      return last.word();
    }
    return switch (mention.type()) {
      case PERSON -> "Smith";
      case ORGANIZATION -> "Microsoft";
      case COUNTRY -> "China";
      case PLACE -> "London";
      case PRODUCT -> "Windows";
      case TECHNOLOGY -> last.word();
      case POLICY -> "Act";
      case EVENT -> "Olympics";
    };
  }
}
