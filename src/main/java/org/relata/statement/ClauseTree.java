package org.relata.statement;

import java.util.ArrayList;
import java.util.List;
import org.relata.sentence.Dependencies;

/** Turns the tree of a clause that was parsed by itself to the word that hangs on the rest. */
final class ClauseTree {
  private ClauseTree() {}

  /**
   * {@code the group founded by X}: by itself it looks like a sentence, but the group is described.
   */
  static Dependencies nounFirst(List<Unit> stretch, Dependencies parse) {
    int root = parse.heads().indexOf(-1);
    for (int at = 0; at < root; at++) {
      boolean subject =
          parse.heads().get(at) == root && parse.relations().get(at).startsWith("nsubj");
      if (subject && stretch.get(at).isNoun() && stretch.get(root).isVerb()) {
        return turned(parse, at, "acl");
      }
    }
    return parse;
  }

  /** {@code who was France's minister}: said of who by the noun. */
  static Dependencies predicateFirst(List<Unit> stretch, Dependencies parse) {
    int root = parse.heads().indexOf(-1);
    for (int at = root + 1; root == 0 && at < stretch.size(); at++) {
      boolean predicate =
          parse.heads().get(at) == root && parse.relations().get(at).startsWith("nsubj");
      if (predicate && stretch.get(at).isNoun() && stretch.get(root).isRelativePronoun()) {
        Dependencies turned = turned(parse, at, "nsubj");
        List<Integer> heads = new ArrayList<>(turned.heads());
        for (int word = 0; word < at; word++) {
          if (heads.get(word) == root && turned.relations().get(word).equals("cop")) {
            heads.set(word, at);
          }
        }
        return new Dependencies(heads, turned.relations());
      }
    }
    return parse;
  }

  /** Makes a child of the root the root. */
  private static Dependencies turned(Dependencies parse, int child, String relation) {
    int root = parse.heads().indexOf(-1);
    List<Integer> heads = new ArrayList<>(parse.heads());
    List<String> relations = new ArrayList<>(parse.relations());
    heads.set(child, -1);
    relations.set(child, "root");
    heads.set(root, child);
    relations.set(root, relation);
    return new Dependencies(heads, relations);
  }
}
