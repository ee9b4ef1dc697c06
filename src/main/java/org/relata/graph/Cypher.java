package org.relata.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Cypher texts of the program, which lie in files under {@code cypher/}. */
final class Cypher {
  private static final ConcurrentHashMap<String, String> TEXTS = new ConcurrentHashMap<>();
  private static final Pattern RELATION = Pattern.compile("[A-Z][A-Z_]{1,30}");
  private static final String RELATION_SLOT = "RELATION_TYPE";

  private Cypher() {}

  /**
   * Returns a text.
   *
   * @param name its file below {@code cypher/}, without the ending
   */
  static String text(String name) {
    return TEXTS.computeIfAbsent(name, Cypher::read);
  }

  /**
   * Returns a text with relation names put where it says {@code RELATION_TYPE}.
   *
   * <p>Types cannot be parameters here: the planner meets a dynamic type with a scan of all
   * relationships when the store is small at planning time. So the names are checked to be capitals
   * and underscores, and put into the text; there are as many texts as relations, all cached by the
   * server.
   *
   * @param name the file below {@code cypher/}, without the ending
   * @param relations names from the ontology; several become alternatives
   */
  static String forRelations(String name, Collection<String> relations) {
    for (String relation : relations) {
      if (!RELATION.matcher(relation).matches()) {
        throw new IllegalArgumentException("'" + relation + "' cannot be a relationship type");
      }
    }
    String alternatives = relations.stream().sorted().collect(Collectors.joining("|"));
    return text(name).replace(RELATION_SLOT, alternatives);
  }

  private static String read(String name) {
    String path = "/cypher/" + name + ".cypher";
    try (InputStream file = Cypher.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalArgumentException("there is no " + path + " on the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
