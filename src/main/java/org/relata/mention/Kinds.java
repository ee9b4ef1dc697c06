package org.relata.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relata.schema.Knowledge;

/**
 * Nouns that only names of their kind can be called by, with the words that mark such names: a
 * regulator is an Authority or a Commission, never a car maker.
 */
final class Kinds {
  private static final String FILE = "kinds.txt";

  private final Map<String, List<String>> words = new HashMap<>();

  private Kinds() {}

  static Kinds read(Knowledge knowledge) {
    Kinds kinds = new Kinds();
    for (Knowledge.Row row : knowledge.table(FILE, "\\|")) {
      List<String> marks = row.parts(1, ",");
      if (row.parts(0, ",").isEmpty() || marks.isEmpty()) {
        throw row.problem("needs nouns and the words of names: noun, noun | Word, Word");
      }
      row.parts(0, ",").forEach(noun -> kinds.words.put(noun, marks));
    }
    return kinds;
  }

  /** Tells whether a noun is one that names are held to. */
  boolean has(String noun) {
    return words.containsKey(noun);
  }

  /** Tells whether a name is of a kind, but not of the one that a noun means. */
  boolean isOfOther(String noun, String name) {
    return !admits(noun, name) && words.keySet().stream().anyMatch(other -> admits(other, name));
  }

  /** Tells whether a name is of the kind that a noun means. */
  boolean admits(String noun, String name) {
    return words.getOrDefault(noun, List.of()).stream()
        .anyMatch(word -> (" " + name + " ").contains(" " + word + " ") || name.equals(word));
  }
}
