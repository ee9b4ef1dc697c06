package org.relata.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Cypher texts of {@code cypher/queries}, one a constant. */
enum Cypher {
  ARTICLE,
  ARTICLE_STATEMENTS,
  CHANGES,
  CHOKEPOINT_FACTS,
  ENTITIES_BY_ID,
  ENTITY_ARTICLES,
  ENTITY_CANDIDATES,
  ENTITY_BY_ID,
  ENTITY_LOOKALIKES,
  ENTITY_NAMES,
  ENTITY_NEIGHBOURS,
  ENTITY_RELATIONS,
  ENTITY_SEARCH,
  ENTITY_SHARED,
  ENTITY_WORDS,
  EXPORT_ENTITIES,
  EXPORT_FACTS,
  EXTRACTIONS,
  MAP_ENTITIES,
  NEIGHBOURHOOD_FACTS,
  NEIGHBOURHOOD_RING,
  OVERVIEW,
  OVERVIEW_BUSIEST,
  OVERVIEW_RELATIONS,
  OVERVIEW_TYPES,
  PATH_FACTS,
  PATH_LINKS,
  PATH_LINKS_SURE_THEN,
  PATH_NODES,
  PATH_OF_TYPE,
  PATH_STRENGTHS,
  PICTURE_DENIED,
  PICTURE_ENTITIES,
  PICTURE_FACTS,
  PICTURE_SIZE,
  RELATION,
  RELATIONS,
  RELATIONS_DENIED,
  SENTENCES,
  SERVER,
  STATE,
  TIMELINE,
  VANISHED;

  /**
   * Stands in a text for the relation types that may be walked. Cypher plans types well only when
   * they are written out, so they cannot be a parameter.
   */
  private static final String TYPES = "FACT_TYPES";

  private final String text;
  private final String textAsOf;

  Cypher() {
    text = read(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    textAsOf =
        Day.TODAY
            .matcher(text)
            .replaceAll(line -> Matcher.quoteReplacement(read(line.group(1)).stripTrailing()));
  }

  private static String read(String name) {
    String file = "/cypher/queries/" + name + ".cypher";
    try (InputStream in = Cypher.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /**
   * Returns the text for some relation types.
   *
   * @param types names out of the ontology, which are safe to write into Cypher
   * @param asOf whether it is about the graph of a day, the parameter {@code asOf}
   */
  String over(Collection<String> types, boolean asOf) {
    return (asOf ? textAsOf : text).replace(TYPES, String.join("|", types));
  }

  /** What differs where a day is asked for; a class of its own, for constants are made first. */
  private static final class Day {
    /**
     * A line that ends so stands for today; where a day is asked for, the text of the file named
     * takes its place.
     */
    static final Pattern TODAY = Pattern.compile("(?m)^.*// as of: ([a-z-]+)$");
  }
}
