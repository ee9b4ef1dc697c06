package org.relata.query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Finds entities by what users call them. */
final class Names {
  private static final int MOST_SUGGESTED = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final GraphReader reader;
  private final Errands errands;
  private final Pictures pictures;

  Names(GraphReader reader, Errands errands, Pictures pictures) {
    this.reader = reader;
    this.errands = errands;
    this.pictures = pictures;
  }

  /** Has the server plan what searches ask. */
  void prepare() {
    search("a", Set.of(), 1, null);
  }

  /** Finds what a text may mean, as of a day; null for now. */
  List<EntityMatch> search(String text, Set<String> types, int limit, @Nullable LocalDate asOf) {
    Picture picture = asOf == null ? pictures.likely() : null;
    List<EntityMatch> matches = picture == null ? null : pictured(picture, text, types, limit);
    return matches == null
        ? reader.list(
            Cypher.ENTITY_SEARCH,
            List.of(),
            Facts.onDay(asOf, parameters(List.of(text), types, limit, null)),
            Rows::match)
        : matches;
  }

  /** Returns nothing if the picture is not of the present state, or the text has no words. */
  private @Nullable List<EntityMatch> pictured(
      Picture picture, String text, Set<String> types, int limit) {
    EntityTable entities = picture.entities();
    String lucene = SearchText.toLucene(text, entities.lexicon());
    if (lucene.isEmpty() || entities.indexOf(text.strip()) >= 0) {
      return null;
    }
    Answer<Errands.Candidates> offered = errands.candidates(lucene);
    if (!pictures.confirms(offered.state(), picture)) {
      return null;
    }
    Errands.Candidates candidates = offered.rows().get(0);
    PictureMatches matches = new PictureMatches(entities, text, limit);
    for (int i = 0; i < candidates.nodes().size(); i++) {
      int entity = entities.indexOf(candidates.nodes().get(i).asLong());
      if (types.isEmpty() || types.stream().anyMatch(type -> entities.isOfType(entity, type))) {
        matches.offer(entity, candidates.scores().get(i).asDouble());
      }
    }
    return matches.inOrder();
  }

  private static Map<String, Object> parameters(
      List<String> texts, Set<String> types, int limit, @Nullable Picture picture) {
    Lexicon lexicon = picture == null ? null : picture.entities().lexicon();
    return Map.of(
        "references",
        texts.stream().map(text -> reference(text, lexicon)).toList(),
        "types",
        List.copyOf(types),
        "candidates",
        Errands.CANDIDATES,
        "limit",
        limit);
  }

  private static Map<String, Object> reference(String text, @Nullable Lexicon lexicon) {
    return Map.of(
        "text", text.strip(),
        "folded", text.strip().toLowerCase(Locale.ROOT),
        "lucene", SearchText.toLucene(text, lexicon));
  }

  /**
   * Returns the one entity that a user means: that identifier, else that canonical name, else that
   * alias or ticker.
   *
   * @throws UnresolvedEntityException if there is none or several
   */
  EntitySummary resolve(String reference) {
    return resolve(List.of(reference)).entity(0);
  }

  /** Returns what each of some references means, see {@link #resolve(String)}. */
  Resolved resolve(List<String> references) {
    return resolve(references, null);
  }

  /** Does the same with a picture, see {@link #resolve(List, Picture, Deadline)}. */
  Resolved resolve(List<String> references, @Nullable Picture picture) {
    return resolve(references, picture, Deadline.in(PATIENCE));
  }

  /**
   * Returns what each of some references means, see {@link #resolve(String)}, asking once for all.
   * Nothing is asked if all are identifiers of entities in a picture; the state is the picture's
   * then. Otherwise the answer is right only if it is of the picture's state.
   *
   * @param picture what is thought to be the present state; null for none
   * @throws GraphUnavailableException if the server does not tell by the deadline
   */
  Resolved resolve(List<String> references, @Nullable Picture picture, Deadline deadline) {
    Resolved known = picture == null ? null : known(references, picture);
    return known == null ? asked(references, picture, deadline) : known;
  }

  private static @Nullable Resolved known(List<String> references, Picture picture) {
    EntityTable entities = picture.entities();
    List<Named> named = new ArrayList<>();
    for (String reference : references) {
      int entity = entities.indexOf(reference.strip());
      if (entity < 0) {
        return null;
      }
      named.add(
          new Named(entities.summary(entity), entities.aliases(entity), entities.number(entity)));
    }
    return new Resolved(named, picture.state());
  }

  private Resolved asked(List<String> references, @Nullable Picture picture, Deadline deadline) {
    Answer<Record> answer;
    try {
      answer =
          reader.answer(
              Cypher.ENTITY_SEARCH,
              List.of(),
              parameters(references, Set.of(), MOST_SUGGESTED, picture),
              deadline,
              row -> row);
    } catch (LateException e) {
      throw new GraphUnavailableException("Neo4j is too slow to look up names in time", e);
    }
    List<Named> named = new ArrayList<>();
    for (int place = 0; place < references.size(); place++) {
      int wanted = place;
      named.add(
          only(
              references.get(place),
              answer.rows().stream().filter(row -> row.get("place").asInt() == wanted).toList()));
    }
    return new Resolved(named, answer.state());
  }

  private static Named only(String reference, List<Record> matches) {
    List<Record> exact = withMatch(matches, Set.of(EntityMatch.BY_ID));
    if (exact.isEmpty()) {
      exact = withMatch(matches, Set.of(EntityMatch.BY_NAME));
    }
    if (exact.isEmpty()) {
      exact = withMatch(matches, EntityMatch.BY_OTHER_NAME);
    }
    if (exact.size() != 1) {
      boolean several = exact.size() > 1;
      throw new UnresolvedEntityException(
          reference, several, (several ? exact : matches).stream().map(Rows::match).toList());
    }
    Record row = exact.get(0);
    return new Named(
        Rows.entity(row.get("entity")), Rows.aliases(row.get("entity")), row.get("node").asLong());
  }

  private static List<Record> withMatch(List<Record> rows, Set<String> kinds) {
    return rows.stream().filter(row -> kinds.contains(row.get("match").asString())).toList();
  }

  /**
   * An entity that a user named.
   *
   * @param entity the entity
   * @param aliases its other names
   * @param number Neo4j's own number of it
   */
  record Named(EntitySummary entity, List<String> aliases, long number) {
    Named {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * What references mean.
   *
   * @param named one for each
   * @param state of the graph when that was looked up
   */
  record Resolved(List<Named> named, GraphState state) {
    Resolved {
      named = List.copyOf(named);
    }

    EntitySummary entity(int place) {
      return named.get(place).entity();
    }

    long number(int place) {
      return named.get(place).number();
    }
  }
}
