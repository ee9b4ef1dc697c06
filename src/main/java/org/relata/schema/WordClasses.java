package org.relata.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Classes of words by which a stage reads text, such as the verbs that deny what they govern, by
 * the names that a knowledge file gives them: {@code class | word, word}.
 */
public final class WordClasses {
  private final String file;
  private final Map<String, Set<String>> words = new HashMap<>();

  private WordClasses(String file) {
    this.file = file;
  }

  /** Reads the classes by which names, and what stands for them, are found. */
  public static WordClasses ofMentions(Knowledge knowledge) {
    return read(knowledge, "mention-words.txt");
  }

  /** Reads the classes that say how a statement is presented or where an argument really stands. */
  public static WordClasses ofStatements(Knowledge knowledge) {
    return read(knowledge, "word-classes.txt");
  }

  private static WordClasses read(Knowledge knowledge, String file) {
    WordClasses classes = new WordClasses(file);
    for (Knowledge.Row row : knowledge.table(file, "\\|")) {
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
  public boolean has(String name) {
    return words.containsKey(name);
  }

  /** Tells whether a class has a word; one that is not there has none. */
  public boolean is(String name, String word) {
    return words.getOrDefault(name, Set.of()).contains(word);
  }

  /**
   * Returns the words of a class.
   *
   * @throws IllegalArgumentException if the file has no such class
   */
  public Set<String> of(String name) {
    Set<String> found = words.get(name);
    if (found == null) {
      throw new IllegalArgumentException(file + " has no class '" + name + "'");
    }
    return Set.copyOf(found);
  }
}
