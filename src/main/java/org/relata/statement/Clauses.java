package org.relata.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.relata.mention.Mention;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.sentence.Dependencies;

/**
 * Cuts a sentence into clauses where commas and the words beside them leave no doubt, so that the
 * parser, which errs most on long sentences, reads each by itself: relative clauses and appositions
 * that a comma opens and another closes, and main clauses that stand side by side.
 */
final class Clauses {
  private static final int NONE = -1;
  private static final int LONGEST_SUBJECT = 10;
  private static final int SHORTEST = 3;
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> PRONOUNS = Set.of("which", "who", "whom", "whose", "where");
  private static final Set<String> JOINING = Set.of("and", "but", "yet", "while", "whereas", "so");
  private static final Set<String> SPEECH = Set.of("say", "add", "tell", "warn", "ask", "explain");

  private final List<Unit> units;
  private final Lexicon lexicon;

  /** For each unit the place of its clause; only grows more inward. */
  private final int[] owner;

  /** Commas that are cut out, with the unit that they hang on. */
  private final int[] dropped;

  private final List<Integer> heads = new ArrayList<>();
  private final List<Integer> containers = new ArrayList<>();
  private final List<String> relations = new ArrayList<>();

  private Clauses(List<Unit> units, Lexicon lexicon) {
    this.units = units;
    this.lexicon = lexicon;
    this.owner = new int[units.size()];
    this.dropped = new int[units.size()];
    Arrays.fill(dropped, NONE);
    heads.add(NONE);
    containers.add(NONE);
    relations.add("root");
  }

  /**
   * Parses units clause by clause.
   *
   * @param units what of a sentence is to be parsed, in its order; their own indices do not count
   * @param parser parses the units of one clause
   * @return the tree over all the units
   */
  static Dependencies parsed(
      List<Unit> units, Lexicon lexicon, Function<List<Unit>, Dependencies> parser) {
    Clauses clauses = new Clauses(units, lexicon);
    clauses.cutInside(0, units.size());
    clauses.cutSideBySide();
    return clauses.joined(parser);
  }

  // ---- clauses within others

  /** Cuts relative clauses and appositions out of a stretch. */
  private void cutInside(int start, int end) {
    int at = start + 1;
    while (at < end - SHORTEST) {
      int close = isComma(at) && units.get(at - 1).isNoun() ? closeOf(start, at, end) : at;
      if (close > at + SHORTEST) {
        cut(start, at, close);
        at = close;
      } else {
        at++;
      }
    }
  }

  /** Returns where the clause that a comma opens is closed, or the comma if it opens none. */
  private int closeOf(int start, int comma, int end) {
    if (opensRelative(comma + 1)) {
      return closeOfRelative(start, comma, end);
    }
    if (tag(comma + 1).equals("VBN") && !hasVerb(start, comma)) {
      return closeOfParticiple(comma, end);
    }
    return opensApposition(comma) ? closeOfApposition(start, comma, end) : comma;
  }

  private void cut(int start, int comma, int close) {
    boolean relative = opensRelative(comma + 1);
    boolean participle = tag(comma + 1).equals("VBN");
    int noun = relative ? antecedent(start, comma) : comma - 1;
    int clause = heads.size();
    heads.add(noun);
    containers.add(NONE);
    relations.add(relative ? "acl:relcl" : participle ? "acl" : "appos");
    for (int at = comma + 1; at < close; at++) {
      owner[at] = clause;
    }
    dropped[comma] = noun;
    if (isComma(close)
        && (isVerbNext(close + 1) || isEnd(close + 1) || isAdverbial(close + 1) || isAnd(close))) {
      dropped[close] = noun;
    }
    cutInside(comma + 1, close);
  }

  private boolean isAnd(int comma) {
    return comma + 1 < units.size()
        && Set.of("and", "or").contains(lemma(comma + 1))
        && !startsClause(comma + 2);
  }

  private boolean opensRelative(int at) {
    if (at + 2 >= units.size()) {
      return false;
    }
    return PRONOUNS.contains(lemma(at)) && tag(at).startsWith("W")
        || tag(at).equals("IN") && Set.of("which", "whom").contains(lemma(at + 1));
  }

  private int closeOfRelative(int start, int comma, int end) {
    boolean verb = false;
    boolean subject = !hasVerb(start, comma);
    boolean fronted = subject && tag(start).equals("IN");
    for (int at = comma + 2; at <= end; at++) {
      verb |= isFinite(at);
      if (at - comma <= SHORTEST) {
        continue;
      }
      if (isEnd(at) || at == end) {
        return !verb || subject && start == 0 ? comma : at;
      }
      if (isComma(at)
          && (isVerbNext(at + 1)
              || isListed(at + 1)
              || fronted && startsClause(at + 1)
              || !subject && isAdverbial(at + 1)
              || !subject && isJoined(at + 1))) {
        return at;
      }
    }
    return comma;
  }

  /** {@code The law, passed in 2022, set aside money}. */
  private int closeOfParticiple(int comma, int end) {
    for (int at = comma + SHORTEST; at < end; at++) {
      if (isComma(at) && isVerbNext(at + 1)) {
        return at;
      }
    }
    return comma;
  }

  /** {@code , and its shareholders are}: another clause, not another thing in a list. */
  private boolean isJoined(int at) {
    return at < units.size() && JOINING.contains(lemma(at)) && startsClause(at + 1)
        || opensRelative(at);
  }

  /** {@code , and Volkswagen}: another thing in a list. */
  private boolean isListed(int at) {
    return at + 1 < units.size()
        && Set.of("and", "or").contains(lemma(at))
        && (units.get(at + 1).isNoun() || isBeforeNoun(tag(at + 1)))
        && !startsClause(at + 1);
  }

  private int antecedent(int start, int comma) {
    boolean person =
        Set.of("who", "whom").contains(lemma(comma + 1))
            || lemma(comma + 2).equals("whom") && tag(comma + 1).equals("IN");
    int last = comma - 1;
    if (person) {
      for (int at = last; at >= Math.max(start, last - 8) && !units.get(at).isVerb(); at--) {
        if (isPerson(units.get(at))) {
          return at;
        }
      }
    } else if (last >= start + 2 && isPlace(last) && tag(last - 1).equals("IN")) {
      Mention mention = units.get(last - 2).mention();
      if (mention != null && mention.isName() && !lemma(comma + 1).equals("where")) {
        return last - 2;
      }
    }
    return last;
  }

  private boolean isPlace(int at) {
    Mention mention = units.get(at).mention();
    return mention != null
        && (mention.type() == EntityType.PLACE || mention.type() == EntityType.COUNTRY);
  }

  private boolean isPerson(Unit unit) {
    Mention mention = unit.mention();
    return mention != null && unit.isEntity()
        ? mention.type() == EntityType.PERSON
        : unit.isNoun()
            && (lexicon.title(unit.lemma()).isPresent()
                || lexicon.descriptor(unit.lemma()).filter(EntityType.PERSON::equals).isPresent());
  }

  /**
   * {@code Adyen, a payments firm}: what follows the comma is of the kind of the name before it.
   */
  private boolean opensApposition(int comma) {
    Mention name = units.get(comma - 1).mention();
    if (name == null || !name.isName() || !units.get(comma - 1).isEntity()) {
      return false;
    }
    int head = headNoun(comma + 1);
    return head > comma && isOfKind(units.get(head), name) && !isVerbNext(head + 1);
  }

  private boolean isOfKind(Unit noun, Mention name) {
    return name.type() == EntityType.PERSON
        ? isPerson(noun)
        : lexicon.descriptor(noun.lemma()).filter(name.type()::equals).isPresent();
  }

  /** Returns the last common noun of the noun phrase that starts here, or -1. */
  private int headNoun(int start) {
    int head = -1;
    for (int at = start; at < units.size(); at++) {
      Unit unit = units.get(at);
      if (unit.isNoun()) {
        head = isName(unit) || unit.tag().equals("NNS") ? -1 : at;
      } else if (unit.tag().equals("POS")) {
        head = -1;
      } else if (!isBeforeNoun(unit.tag()) && !unit.word().equals("-")) {
        return head;
      }
    }
    return head;
  }

  private static boolean isName(Unit unit) {
    Mention mention = unit.mention();
    return mention != null && mention.isName() && !mention.generic() && unit.isEntity();
  }

  private static boolean isBeforeNoun(String tag) {
    return Set.of("DT", "CD", "PRP$", "RBS", "RBR").contains(tag) || tag.startsWith("JJ");
  }

  private int closeOfApposition(int start, int comma, int end) {
    boolean subject = !hasVerb(start, comma);
    for (int at = headNoun(comma + 1) + 1; at <= end; at++) {
      if (isEnd(at) || at == end) {
        return subject && start == 0 ? comma : at;
      }
      if (isComma(at)
          && (isVerbNext(at + 1)
              || isAnd(at)
              || isAdverbial(at + 1)
              || isJoined(at + 1)
              || opensRelative(at + 1) && start > 0)) {
        return at;
      }
    }
    return comma;
  }

  /** {@code , after failing}: what says more of the clause, not of the name. */
  private boolean isAdverbial(int at) {
    return at < units.size()
        && (Set.of("IN", "TO", "WRB").contains(tag(at))
            || units.get(at).word().equals("according"));
  }

  // ---- clauses beside others

  private void cutSideBySide() {
    int clause = 0;
    boolean verb = false;
    for (int at = 0; at < units.size(); at++) {
      if (owner[at] != 0 && owner[at] != clause || dropped[at] >= 0) {
        continue;
      }
      if (owner[at] == 0) {
        owner[at] = clause;
      }
      verb |= isFinite(at);
      int next = verb && at + SHORTEST < units.size() ? startOfNext(at) : -1;
      if (next > 0 && hasFiniteOwn(next)) {
        clause = newClause(clause, at);
        verb = false;
      }
    }
  }

  private int newClause(int before, int at) {
    heads.add(NONE);
    containers.add(before);
    relations.add(isComma(at) && !isSpeech(at + 1) ? "conj" : "parataxis");
    return heads.size() - 1;
  }

  private int startOfNext(int at) {
    if (Set.of(";", ":").contains(units.get(at).word())) {
      return startsClause(at + 1) ? at + 1 : -1;
    }
    if (isComma(at) && isSpeech(at + 1)) {
      return at + 1;
    }
    boolean joined = isComma(at) && JOINING.contains(lemma(at + 1)) && startsClause(at + 2);
    return joined ? at + 2 : -1;
  }

  /** {@code …, said Jane Doe}. */
  private boolean isSpeech(int at) {
    return at + 1 < units.size()
        && SPEECH.contains(lemma(at))
        && isFinite(at)
        && (units.get(at + 1).isNoun() || tag(at + 1).equals("DT"));
  }

  private boolean hasFiniteOwn(int start) {
    for (int at = start; at < units.size(); at++) {
      if (owner[at] == 0 && isFinite(at)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a subject and then its finite verb follow. */
  private boolean startsClause(int start) {
    boolean noun = false;
    for (int at = start; at < Math.min(units.size(), start + LONGEST_SUBJECT); at++) {
      Unit unit = units.get(at);
      if (isFinite(at)) {
        return noun;
      }
      if (unit.isNoun() || unit.tag().equals("PRP")) {
        noun = true;
      } else if (!isBeforeNoun(unit.tag())
          && !Set.of("POS", "RB", "IN", "EX").contains(unit.tag())) {
        return false;
      }
    }
    return false;
  }

  // ---- words

  private boolean isVerbNext(int at) {
    return isFinite(at) || at < units.size() && tag(at).equals("RB") && isFinite(at + 1);
  }

  private boolean isFinite(int at) {
    return at < units.size() && FINITE.contains(tag(at));
  }

  private boolean hasVerb(int start, int end) {
    for (int at = end - 1; at >= start; at--) {
      if (isFinite(at) || tag(at).equals("VBN")) {
        return true;
      }
    }
    return false;
  }

  private boolean isComma(int at) {
    return at < units.size() && units.get(at).word().equals(",");
  }

  private boolean isEnd(int at) {
    return at == units.size() - 1 && tag(at).equals(".")
        || at < units.size() && Set.of(";", ":").contains(units.get(at).word());
  }

  private String tag(int at) {
    return units.get(at).tag();
  }

  private String lemma(int at) {
    return at < units.size() ? units.get(at).lemma() : "";
  }

  // ---- one tree

  private Dependencies joined(Function<List<Unit>, Dependencies> parser) {
    int size = units.size();
    Integer[] allHeads = new Integer[size];
    String[] allRelations = new String[size];
    int[] roots = new int[heads.size()];
    Arrays.fill(roots, NONE);
    for (int clause = 0; clause < heads.size(); clause++) {
      List<Integer> places = placesOf(clause);
      if (places.isEmpty()) {
        continue;
      }
      List<Unit> stretch = places.stream().map(units::get).toList();
      Dependencies parse = parser.apply(stretch);
      parse =
          switch (relations.get(clause)) {
            case "appos" -> ClauseTree.nounFirst(stretch, parse);
            case "acl:relcl" -> ClauseTree.predicateFirst(stretch, parse);
            default -> parse;
          };
      for (int i = 0; i < places.size(); i++) {
        int head = parse.heads().get(i);
        if (head >= 0) {
          allHeads[places.get(i)] = places.get(head);
          allRelations[places.get(i)] = parse.relations().get(i);
        } else {
          roots[clause] = places.get(i);
          allHeads[places.get(i)] = outerHead(clause, roots);
          allRelations[places.get(i)] = relations.get(clause);
        }
      }
    }
    for (int at = 0; at < size; at++) {
      if (dropped[at] >= 0) {
        allHeads[at] = dropped[at];
        allRelations[at] = "punct";
      }
    }
    return new Dependencies(List.of(allHeads), List.of(allRelations));
  }

  private int outerHead(int clause, int[] roots) {
    int container = containers.get(clause);
    if (container < 0) {
      return heads.get(clause);
    }
    return roots[container];
  }

  private List<Integer> placesOf(int clause) {
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < units.size(); at++) {
      if (owner[at] == clause && dropped[at] < 0) {
        places.add(at);
      }
    }
    return places;
  }
}
