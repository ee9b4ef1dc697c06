package org.relata.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;

/** The Cypher texts of {@code cypher/queries}, one a constant. */
enum Cypher {
  ARTICLE,
  ARTICLE_STATEMENTS,
  CHANGES,
  CHOKEPOINT_FACTS,
  ENTITIES_BY_ID,
  ENTITY_ARTICLES,
  ENTITY_BY_ID,
  ENTITY_NEIGHBOURS,
  ENTITY_RELATIONS,
  ENTITY_SEARCH,
  EXPORT_ENTITIES,
  EXPORT_FACTS,
  NEIGHBOURHOOD_FACTS,
  NEIGHBOURHOOD_RING,
  OVERVIEW,
  OVERVIEW_BUSIEST,
  OVERVIEW_RELATIONS,
  OVERVIEW_TYPES,
  PATH_FACTS,
  PATH_LINKS,
  PATH_NODES,
  PATH_OF_TYPE,
  PATH_STRENGTHS,
  RELATION,
  RELATIONS,
  SENTENCES,
  SERVER,
  TIMELINE;

  /**
   * Stands in a text for the relation types that may be walked. Cypher plans types well only when
   * they are written out, so they cannot be a parameter.
   */
  private static final String TYPES = "FACT_TYPES";

  private final String text;

  Cypher() {
    String file =
        "/cypher/queries/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".cypher";
    try (InputStream in = Cypher.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + file);
      }
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /**
   * Returns the text for some relation types.
   *
   * @param types names out of the ontology, which are safe to write into Cypher
   */
  String over(Collection<String> types) {
    return text.replace(TYPES, String.join("|", types));
  }
}
