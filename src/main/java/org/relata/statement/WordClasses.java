package org.relata.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.relata.schema.Knowledge;

/**
 * Classes of words that say how a statement is presented or where an argument really stands, by the
 * names that the file gives them.
 */
final class WordClasses {
  private static final String FILE = "word-classes.txt";

  private final Map<String, Set<String>> words = new HashMap<>();

  private WordClasses() {}

  static WordClasses read(Knowledge knowledge) {
    WordClasses classes = new WordClasses();
    for (Knowledge.Row row : knowledge.table(FILE, "\\|")) {
      if (row.field(0).isEmpty() || row.parts(1, ",").isEmpty()) {
        throw row.problem("needs a class and its words: class | word, word");
      }
      classes
          .words
          .computeIfAbsent(row.field(0), name -> new HashSet<>())
          .addAll(row.parts(1, ","));
    }
    return classes;
  }

  /** Tells whether there is a class of a name. */
  boolean has(String name) {
    return words.containsKey(name);
  }

  /** Tells whether a class has a word. */
  boolean is(String name, String word) {
    return words.getOrDefault(name, Set.of()).contains(word);
  }
}
