package org.relata.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.relata.mention.Mention;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.WordClasses;
import org.relata.sentence.Dependencies;

/**
 * What of a sentence the parser needs to see. A parser errs most on long sentences, so that what is
 * certain without it is set aside first and hung where it belongs afterwards: times ({@code on
 * Wednesday}), amounts, quotation marks, and what describes the name after it ({@code the logistics
 * group} DHL).
 */
final class Skeleton {
  private static final int LONGEST_TIME = 6;
  private static final String ASIDE = "aside";
  private static final Set<String> QUOTES = Set.of("\"", "``", "''", "“", "”");
  private static final Set<String> CURRENCIES = Set.of("$", "£", "€", "¥");

  private final List<Unit> units;
  private final Lexicon lexicon;
  private final WordClasses classes;
  private final int[] heads;
  private final String[] relations;

  private Skeleton(List<Unit> units, Lexicon lexicon, WordClasses classes) {
    this.units = units;
    this.lexicon = lexicon;
    this.classes = classes;
    this.heads = new int[units.size()];
    this.relations = new String[units.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, "");
  }

  static Skeleton of(List<Unit> units, Lexicon lexicon, WordClasses classes) {
    Skeleton skeleton = new Skeleton(units, lexicon, classes);
    skeleton.setAsideTimes();
    for (int at = 0; at < units.size(); at++) {
      if (skeleton.isKept(at)) {
        skeleton.setAsideAt(at);
      }
    }
    if (skeleton.kept().isEmpty()) {
      Arrays.fill(skeleton.relations, "");
    }
    return skeleton;
  }

  /** Returns the units that the parser is to see, in their order. */
  List<Unit> kept() {
    return units.stream().filter(unit -> isKept(unit.index())).toList();
  }

  /** Returns the tree over all units, from the parse of those kept. */
  Dependencies complete(Dependencies parse) {
    List<Unit> kept = kept();
    List<Integer> allHeads = new ArrayList<>();
    List<String> allRelations = new ArrayList<>();
    int next = 0;
    for (int at = 0; at < units.size(); at++) {
      if (isKept(at)) {
        int head = parse.heads().get(next);
        allHeads.add(head < 0 ? -1 : kept.get(head).index());
        allRelations.add(parse.relations().get(next));
        next++;
      } else {
        allHeads.add(heads[at]);
        allRelations.add(relations[at]);
      }
    }
    return new Dependencies(allHeads, allRelations);
  }

  private boolean isKept(int at) {
    return relations[at].isEmpty();
  }

  private void setAside(int at, int head, String relation) {
    heads[at] = head;
    relations[at] = relation;
  }

  private void setAsideAt(int at) {
    Unit unit = units.get(at);
    if (QUOTES.contains(unit.word())) {
      setAside(at, near(at, at + 1), ASIDE);
    } else if (CURRENCIES.contains(unit.word())) {
      for (int number = at + 1; isNumber(number); number++) {
        setAside(number, at, "nummod");
      }
    } else if (isNumber(at) && isNumber(at + 1) && (at == 0 || !units.get(at - 1).isEntity())) {
      setAsideNumbers(at);
    } else if (describesNext(at)) {
      setAsideDescription(at);
    }
  }

  /** {@code 312 million euros}: the parser need see the euros only. */
  private void setAsideNumbers(int first) {
    int noun = first;
    while (isNumber(noun)) {
      noun++;
    }
    if (noun < units.size() && units.get(noun).isNoun()) {
      for (int number = first; number < noun; number++) {
        setAside(number, noun, "nummod");
      }
    }
  }

  private boolean isNumber(int at) {
    return at < units.size() && units.get(at).tag().equals("CD");
  }

  // ---- descriptions before names

  private boolean describesNext(int at) {
    Unit noun = units.get(at);
    if (at + 1 >= units.size() || noun.mention() != null && noun.isEntity() || !noun.isNoun()) {
      return false;
    }
    Mention next = units.get(at + 1).mention();
    if (next == null || !next.isName() || next.generic()) {
      return false;
    }
    return next.type() == EntityType.PERSON
        ? lexicon.title(noun.lemma()).isPresent()
            || lexicon.descriptor(noun.lemma()).filter(next.type()::equals).isPresent()
        : next.type() == EntityType.ORGANIZATION
            && !noun.tag().startsWith("NNP")
            && lexicon.descriptor(noun.lemma()).filter(next.type()::equals).isPresent();
  }

  private void setAsideDescription(int noun) {
    setAside(noun, noun + 1, "compound");
    int word = noun - 1;
    for (; word >= 0 && isKept(word) && isModifier(units.get(word)); word--) {
      setAside(word, noun, units.get(word).isNoun() ? "compound" : "amod");
    }
    boolean named = word >= 0 && isKept(word) && isActor(units.get(word));
    boolean listed = word > 0 && units.get(word - 1).tag().equals("CC");
    if (named && !listed) {
      setAside(word, noun, "compound");
    }
  }

  private static boolean isActor(Unit unit) {
    Mention mention = unit.mention();
    return mention != null && mention.isName() && mention.type().isActor();
  }

  private static boolean isModifier(Unit unit) {
    boolean name = unit.isEntity() && unit.mention() != null && !unit.mention().generic();
    return !name
        && (unit.tag().startsWith("JJ")
            || unit.tag().equals("NN")
            || unit.tag().equals("NNS")
            || unit.tag().equals("NNP") && unit.mention() != null);
  }

  // ---- times

  private void setAsideTimes() {
    int at = 0;
    while (at < units.size()) {
      int end = endOfTime(at);
      if (end > at && !isOfNext(end)) {
        int comma = isComma(end) && (at == 0 || isComma(at - 1)) ? end + 1 : end;
        for (int word = at; word < comma; word++) {
          setAside(word, near(at, comma), ASIDE);
        }
        at = comma;
      } else {
        at++;
      }
    }
  }

  /** {@code last year's clashes}, {@code the 2021 merger}: a part of the phrase that follows. */
  private boolean isOfNext(int end) {
    if (end >= units.size()) {
      return false;
    }
    Unit next = units.get(end);
    return next.tag().equals("POS")
        || isYear(end - 1) && next.isNoun() && !next.isEntity() && !isTimeName(end);
  }

  private int near(int first, int end) {
    return first > 0 ? first - 1 : end < units.size() ? end : -1;
  }

  private boolean isComma(int at) {
    return at < units.size() && units.get(at).word().equals(",");
  }

  /** Returns where a time that starts here ends, or the start if none does. */
  private int endOfTime(int start) {
    int at = start;
    if (classes.is("time-preposition", lemma(at))) {
      at++;
    }
    boolean bare = at == start;
    boolean certain = false;
    boolean measured = false;
    int first = at;
    while (at < units.size() && at - start < LONGEST_TIME && !units.get(at).isEntity()) {
      String lemma = lemma(at);
      if (isTimeName(at) || !bare && isYear(at)) {
        certain = true;
      } else if (classes.is("time-noun", lemma)) {
        measured = true;
      } else if (!isTimeModifier(at, first)) {
        break;
      }
      at++;
    }
    if (at < units.size() && measured && classes.is("time-adverb", lemma(at))) {
      return at + 1;
    }
    boolean pointed = measured && at > first && classes.is("time-pointer", lemma(first));
    return endsInTime(at - 1) && (certain || pointed) ? at : start;
  }

  private boolean endsInTime(int last) {
    return last >= 0
        && (isTimeName(last) || classes.is("time-noun", lemma(last)) || isNumber(last));
  }

  private boolean isTimeModifier(int at, int first) {
    return isNumber(at)
        || at == first
            && (units.get(at).tag().equals("DT") || classes.is("time-pointer", lemma(at)))
        || at > first && classes.is("time-pointer", lemma(at));
  }

  /** {@code May} is a month, {@code may} is none. */
  private boolean isTimeName(int at) {
    return units.get(at).isNoun() && classes.is("time-name", lemma(at));
  }

  private boolean isYear(int at) {
    return isNumber(at) && units.get(at).word().matches("(19|20)\\d\\d");
  }

  private String lemma(int at) {
    return at < units.size() ? units.get(at).lemma() : "";
  }
}
