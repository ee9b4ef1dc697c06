package org.relata.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relata.sentence.Dependencies;
import org.relata.sentence.Sentence;

/** A dependency tree over the units of a sentence. */
final class SentenceGraph {
  private final Sentence sentence;
  private final List<Unit> units;
  private final Dependencies dependencies;
  private final List<List<Unit>> children = new ArrayList<>();

  SentenceGraph(Sentence sentence, List<Unit> units, Dependencies dependencies) {
    this.sentence = sentence;
    this.units = List.copyOf(units);
    this.dependencies = dependencies;
    units.forEach(unit -> children.add(new ArrayList<>()));
    for (Unit unit : units) {
      int head = dependencies.heads().get(unit.index());
      if (head >= 0) {
        children.get(head).add(unit);
      }
    }
  }

  Sentence sentence() {
    return sentence;
  }

  List<Unit> units() {
    return units;
  }

  /** Returns the head of a unit, or null for a root. */
  @Nullable Unit head(Unit unit) {
    int head = dependencies.heads().get(unit.index());
    return head < 0 ? null : units.get(head);
  }

  /** Returns the relation of a unit to its head. */
  String relation(Unit unit) {
    return dependencies.relations().get(unit.index());
  }

  boolean hasRelation(Unit unit, String... relations) {
    String actual = relation(unit);
    for (String relation : relations) {
      if (actual.equals(relation)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the dependents of a unit in textual order. */
  List<Unit> children(Unit unit) {
    return children.get(unit.index());
  }

  /** Returns the dependents of a unit by any of some relations, in textual order. */
  List<Unit> children(Unit unit, String... relations) {
    List<Unit> found = new ArrayList<>();
    for (Unit child : children(unit)) {
      if (hasRelation(child, relations)) {
        found.add(child);
      }
    }
    return found;
  }

  /** Returns the nominal dependents that a preposition introduces. */
  List<Unit> prepositional(Unit unit, String preposition) {
    List<Unit> found = new ArrayList<>();
    for (Unit child : children(unit)) {
      if (hasRelation(child, "obl", "nmod", "obl:npmod", "advcl", "acl", "xcomp", "ccomp")
          && preposition(child).equals(preposition)) {
        found.add(child);
      }
    }
    return found;
  }

  /** Returns the preposition of a nominal, empty if it has none: {@code such as} as two words. */
  String preposition(Unit unit) {
    StringBuilder words = new StringBuilder();
    for (Unit child : children(unit, "case", "mark")) {
      if (child.index() < unit.index()) {
        appendWithFixed(child, words);
      }
    }
    return words.toString();
  }

  private void appendWithFixed(Unit word, StringBuilder words) {
    words.append(words.isEmpty() ? "" : " ").append(word.lemma());
    for (Unit fixed : children(word, "fixed")) {
      words.append(' ').append(fixed.lemma());
    }
  }

  boolean isPassive(Unit verb) {
    return !children(verb, "nsubj:pass", "aux:pass", "csubj:pass").isEmpty();
  }
}
