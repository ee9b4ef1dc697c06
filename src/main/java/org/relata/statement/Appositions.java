package org.relata.statement;

import java.util.List;
import java.util.Set;
import org.relata.mention.Mention;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;

/**
 * Mends appositions in a tree: hung on the first of two names instead of the one before them, or a
 * title and its holder ({@code the president of the commission, Jane Doe,}) taken apart.
 */
final class Appositions {
  private static final Set<String> IN_PHRASE = Set.of("IN", "DT", "CC", "CD", "POS", "HYPH", "TO");

  private final List<Unit> units;
  private final List<Integer> heads;
  private final List<String> relations;
  private final Lexicon lexicon;

  /** Mends heads and relations in place. */
  Appositions(List<Unit> units, List<Integer> heads, List<String> relations, Lexicon lexicon) {
    this.units = units;
    this.heads = heads;
    this.relations = relations;
    this.lexicon = lexicon;
  }

  void mend(Unit unit) {
    apposition(unit);
    apposedName(unit);
    titledName(unit);
  }

  /** {@code Turkey's energy minister, Jane Doe, said}: she is the minister, who alone says it. */
  private void titledName(Unit name) {
    Mention mention = name.mention();
    int comma = beforeRank(name.index());
    if (mention == null
        || !mention.isName()
        || mention.type() != EntityType.PERSON
        || comma < 1
        || !units.get(comma).word().equals(",")
        || !isClosed(name.index() + 1)) {
      return;
    }
    int title = titleBefore(comma);
    if (title < 0 || heads.get(title) == name.index() || heads.get(name.index()) == title) {
      return;
    }
    boolean both =
        relations.get(name.index()).startsWith("nsubj")
            || isAncestor(name.index(), title)
            || heads.get(title) < 0;
    if (both && !isAncestor(title, name.index())) {
      heads.set(title, name.index());
      relations.set(title, "appos");
    } else if (!isAncestor(name.index(), title)) {
      heads.set(name.index(), title);
      relations.set(name.index(), "appos");
    }
  }

  /** Returns the unit before a name and the rank that stands before it: {@code , General X}. */
  private int beforeRank(int name) {
    int at = name - 1;
    while (at > 0 && units.get(at).isNoun() && lexicon.title(units.get(at).lemma()).isPresent()) {
      at--;
    }
    return at;
  }

  /** An apposition ends at a comma or stop; what goes on with another name is a list. */
  private boolean isClosed(int after) {
    if (after >= units.size()) {
      return true;
    }
    String mark = units.get(after).word();
    boolean list =
        mark.equals(",")
            && after + 2 < units.size()
            && units.get(after + 1).tag().equals("CC")
            && units.get(after + 2).isEntity();
    return !list && Set.of(",", ".", ";", ")", "--").contains(mark);
  }

  /** Returns the title that the phrase before a comma is headed by, -1 if there is none. */
  private int titleBefore(int comma) {
    int title = -1;
    for (int at = comma - 1; at >= Math.max(0, comma - 9); at--) {
      Unit unit = units.get(at);
      boolean phrase =
          unit.isEntity()
              || unit.isNoun()
              || unit.tag().startsWith("JJ")
              || IN_PHRASE.contains(unit.tag());
      if (!phrase || isPerson(unit)) {
        break;
      }
      if (!unit.isEntity()
          && unit.tag().startsWith("NN")
          && !unit.tag().endsWith("S")
          && lexicon.title(unit.lemma()).isPresent()) {
        title = at;
      }
    }
    return title;
  }

  private static boolean isPerson(Unit unit) {
    Mention mention = unit.mention();
    return mention != null && mention.type() == EntityType.PERSON;
  }

  private boolean isAncestor(int above, int unit) {
    int at = heads.get(unit);
    for (int depth = 0; depth < units.size() && at >= 0; depth++) {
      if (at == above) {
        return true;
      }
      at = heads.get(at);
    }
    return false;
  }

  /** {@code A and B, a fund}: B is the fund. */
  private void apposition(Unit noun) {
    int head = heads.get(noun.index());
    if (!relations.get(noun.index()).equals("appos")
        || head < 0
        || noun.isEntity()
        || noun.tag().equals("NNS")) {
      return;
    }
    int before = beforePhrase(noun.index());
    if (before > head && isName(before) && isConjunctOf(before, head)) {
      heads.set(noun.index(), before);
    }
  }

  /** {@code its competitor at home, AutoStore}: the competitor is meant, not the home. */
  private void apposedName(Unit name) {
    int noun = heads.get(name.index());
    if (!relations.get(name.index()).equals("appos")
        || !isName(name.index())
        || noun < 0
        || units.get(noun).mention() != null
        || isDescription(noun)) {
      return;
    }
    int described = heads.get(noun);
    if (described >= 0
        && Set.of("nmod", "obl").contains(relations.get(noun))
        && units.get(described).mention() == null
        && isDescription(described)) {
      heads.set(name.index(), described);
    }
  }

  private boolean isDescription(int noun) {
    String lemma = units.get(noun).lemma();
    return lexicon.title(lemma).isPresent() || lexicon.descriptor(lemma).isPresent();
  }

  /** {@code A chemist who had left Stanford, X founded …}: X is the chemist. */
  void mendFronted(Unit noun) {
    int shared = heads.get(noun.index());
    if (shared >= 0 && !relations.get(noun.index()).startsWith("nsubj")
        || noun.index() > 6
        || !noun.isNoun()
        || noun.mention() != null
        || !isDescription(noun.index())
        || !Set.of("a", "an").contains(units.get(0).lemma())) {
      return;
    }
    for (Unit name : units) {
      int verb = heads.get(name.index());
      boolean subject =
          verb >= 0
              && name.index() > noun.index()
              && isName(name.index())
              && relations.get(name.index()).startsWith("nsubj")
              && hasCommaBefore(name.index());
      if (subject && verb == shared) {
        heads.set(noun.index(), name.index());
        relations.set(noun.index(), "appos");
        return;
      }
      if (subject
          && shared < 0
          && heads.get(verb) == noun.index()
          && Set.of("parataxis", "ccomp", "dep", "acl:relcl", "acl")
              .contains(relations.get(verb))) {
        heads.set(verb, -1);
        relations.set(verb, "root");
        heads.set(noun.index(), name.index());
        relations.set(noun.index(), "appos");
        return;
      }
    }
  }

  private boolean hasCommaBefore(int at) {
    for (int before = at - 1; before >= Math.max(0, at - 3); before--) {
      if (units.get(before).word().equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** Returns the unit before the comma that opens the phrase of a noun, -1 if there is none. */
  private int beforePhrase(int noun) {
    int at = noun - 1;
    while (at > 0 && !units.get(at).word().equals(",")) {
      at--;
    }
    return at > 0 && noun - at < 8 ? at - 1 : -1;
  }

  private boolean isConjunctOf(int conjunct, int first) {
    int at = conjunct;
    while (at >= 0 && at != first && relations.get(at).equals("conj")) {
      at = heads.get(at);
    }
    return at == first;
  }

  private boolean isName(int at) {
    Mention mention = units.get(at).mention();
    return mention != null && mention.isName();
  }
}
