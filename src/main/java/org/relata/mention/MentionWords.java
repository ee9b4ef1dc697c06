package org.relata.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.relata.schema.Knowledge;

/** Classes of words by which names, and what stands for them, are found. */
final class MentionWords {
  private static final String FILE = "mention-words.txt";

  private final Map<String, Set<String>> words = new HashMap<>();

  private MentionWords() {}

  static MentionWords read(Knowledge knowledge) {
    MentionWords classes = new MentionWords();
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

  /**
   * Returns the words of a class.
   *
   * @throws IllegalArgumentException if the file has no such class
   */
  Set<String> of(String name) {
    Set<String> found = words.get(name);
    if (found == null) {
      throw new IllegalArgumentException(FILE + " has no class '" + name + "'");
    }
    return Set.copyOf(found);
  }
}
