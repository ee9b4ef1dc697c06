package org.relata.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relata.query.FactRequest.Direction;

/** Reads facts with the sentences behind them. */
final class Facts {
  private final GraphReader reader;
  private final Errands errands;
  private final Relations relations;
  private final Names names;
  private final Rows rows;
  private final Pictures pictures;

  Facts(
      GraphReader reader,
      Errands errands,
      Relations relations,
      Names names,
      Rows rows,
      Pictures pictures) {
    this.reader = reader;
    this.errands = errands;
    this.relations = relations;
    this.names = names;
    this.rows = rows;
    this.pictures = pictures;
  }

  FactPage page(FactRequest request) {
    Collection<String> chosen = relations.chosen(request.relations());
    boolean pictured = request.asOf() == null && request.modality() == null;
    Picture picture = pictured ? pictures.likely() : null;
    FactPage page = picture == null ? null : pictured(picture, chosen, request);
    return page == null ? asked(chosen, request) : page;
  }

  private static List<String> references(FactRequest request) {
    return request.with() == null
        ? List.of(request.entity())
        : List.of(request.entity(), request.with());
  }

  /** Returns nothing if the picture is not, or no longer, of the present state. */
  private @Nullable FactPage pictured(
      Picture picture, Collection<String> chosen, FactRequest request) {
    Names.Resolved resolved = names.resolve(references(request), picture);
    if (!pictures.confirms(resolved.state(), picture)) {
      return null;
    }
    List<Fact> facts = picked(picture, ends(picture, resolved), chosen, request);
    List<Fact> shown = shown(facts, request);
    Answer<Errands.Quoted> sentences = errands.sentences(shown, Errands.LISTED);
    return pictures.confirms(sentences.state(), picture)
        ? page(resolved, facts, withQuotes(shown, byFact(sentences.rows())))
        : null;
  }

  private static PictureFacts.Ends ends(Picture picture, Names.Resolved resolved) {
    EntityTable entities = picture.entities();
    boolean two = resolved.named().size() > 1;
    return new PictureFacts.Ends(
        entities.indexOf(resolved.number(0)), two ? entities.indexOf(resolved.number(1)) : -1);
  }

  /** Returns the facts of a page, and one more if there is one, what is only denied last. */
  private List<Fact> picked(
      Picture picture, PictureFacts.Ends ends, Collection<String> chosen, FactRequest request) {
    PictureFacts supported =
        new PictureFacts(
            picture.supported(),
            new FactFilter(picture, chosen, relations.symmetric(), request.minConfidence()));
    List<Fact> facts =
        new ArrayList<>(
            rows.facts(picture, supported.facts(), supported.page(ends, request, mostOf(request))));
    int room = mostOf(request) - facts.size();
    if (room > 0 && mayBeDenied(request)) {
      PictureFacts denied =
          new PictureFacts(
              picture.denied(), FactFilter.ofDenied(picture, chosen, relations.symmetric()));
      facts.addAll(rows.facts(picture, denied.facts(), denied.page(ends, request, room)));
    }
    return facts;
  }

  private FactPage asked(Collection<String> chosen, FactRequest request) {
    Names.Resolved resolved = names.resolve(references(request));
    EntitySummary other = request.with() == null ? null : resolved.entity(1);
    Map<String, Object> parameters = parameters(resolved.entity(0), other, chosen, request);
    List<Fact> facts =
        new ArrayList<>(reader.list(Cypher.RELATIONS, chosen, parameters, rows::fact));
    int room = mostOf(request) - facts.size();
    if (room > 0 && mayBeDenied(request)) {
      parameters.put("limit", room);
      facts.addAll(reader.list(Cypher.RELATIONS_DENIED, chosen, parameters, rows::fact));
    }
    List<Fact> shown = shown(facts, request);
    return page(resolved, facts, withQuotes(shown, Errands.LISTED, request.asOf()));
  }

  /** Returns how many facts are looked for: one more than shown tells whether there are more. */
  private static int mostOf(FactRequest request) {
    return request.limit() + 1;
  }

  private static boolean mayBeDenied(FactRequest request) {
    return request.minConfidence() == 0 && request.minPublishers() == 0;
  }

  private static List<Fact> shown(List<Fact> facts, FactRequest request) {
    return facts.subList(0, Math.min(facts.size(), request.limit()));
  }

  private static FactPage page(Names.Resolved resolved, List<Fact> found, List<Fact> shown) {
    return new FactPage(
        resolved.entity(0),
        resolved.named().size() == 1 ? null : resolved.entity(1),
        shown,
        found.size() > shown.size() ? Cursor.after(shown.get(shown.size() - 1)).format() : null);
  }

  private Map<String, Object> parameters(
      EntitySummary entity,
      @Nullable EntitySummary other,
      Collection<String> chosen,
      FactRequest request) {
    // whoever has fewer facts is asked for them, seen from the other side if need be
    EntitySummary asked = entity;
    EntitySummary end = other;
    Direction direction = request.direction();
    if (other != null && other.degree() < entity.degree()) {
      asked = other;
      end = entity;
      direction = direction.opposite();
    }
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("entity", asked.id());
    parameters.put("other", end == null ? null : end.id());
    parameters.put("relations", List.copyOf(chosen));
    parameters.put("direction", direction.name().toLowerCase(Locale.ROOT));
    parameters.put("symmetric", List.copyOf(relations.symmetric()));
    parameters.put("modality", request.modality() == null ? null : request.modality().label());
    parameters.put("minConfidence", request.minConfidence());
    parameters.put("minPublishers", request.minPublishers());
    parameters.put("from", request.from());
    parameters.put("to", request.to());
    parameters.put("asOf", request.asOf());
    parameters.put(
        "after", request.cursor() == null ? null : Cursor.parse(request.cursor()).asParameter());
    parameters.put("limit", mostOf(request));
    return parameters;
  }

  /** Returns one fact with at most so many sentences, as of a day; null for now. */
  Fact one(String id, int quotes, @Nullable LocalDate asOf) {
    List<Fact> facts =
        reader.list(Cypher.RELATION, relations.names(), onDay(asOf, Map.of("id", id)), rows::fact);
    if (facts.stream().allMatch(fact -> fact.statements() + fact.denied() == 0)) {
      throw asOf == null
          ? new NotInGraphException("relation", id)
          : new NotInGraphException("relation", id, asOf);
    }
    return withQuotes(facts, quotes, asOf).get(0);
  }

  /**
   * Returns where descriptions of paths come from.
   *
   * @param picture what the paths were found in; null for the graph
   * @param asOf as of this day; null for now
   * @param deadline when they must be there
   */
  PathDescription.Source describing(
      @Nullable Picture picture, @Nullable LocalDate asOf, Deadline deadline) {
    return new PathDescription.Source() {
      @Override
      public Map<Long, Fact> facts(Collection<Long> links) throws LateException {
        return picture == null ? byLink(links, asOf, deadline) : byIndex(links, picture);
      }

      @Override
      public Map<String, List<Quote>> quotes(Collection<Fact> facts) throws LateException {
        return byFact(
            asOf == null
                ? errands.sentences(facts, 1, deadline).rows()
                : reader.list(
                    Cypher.SENTENCES,
                    List.of(),
                    ofFacts(facts, 1, asOf),
                    deadline,
                    Errands.Quoted::of));
      }
    };
  }

  /** Returns facts by Neo4j's own numbers; those removed just now are left out. */
  private Map<Long, Fact> byLink(
      Collection<Long> links, @Nullable LocalDate asOf, Deadline deadline) throws LateException {
    Map<Long, Fact> byLink = new HashMap<>();
    reader
        .list(
            Cypher.PATH_FACTS,
            relations.names(),
            onDay(asOf, Map.of("links", links)),
            deadline,
            row -> Map.entry(row.get("link").asLong(), rows.fact(row)))
        .forEach(entry -> byLink.put(entry.getKey(), entry.getValue()));
    return byLink;
  }

  /** Returns facts by their indexes in a picture. */
  private Map<Long, Fact> byIndex(Collection<Long> indexes, Picture picture) {
    Map<Long, Fact> byIndex = new HashMap<>();
    for (long index : indexes) {
      byIndex.put(index, rows.fact(picture, picture.facts(), Math.toIntExact(index)));
    }
    return byIndex;
  }

  /** Returns facts with at most so many sentences each, of articles published until a day. */
  List<Fact> withQuotes(List<Fact> facts, int limit, @Nullable LocalDate asOf) {
    return facts.isEmpty() ? facts : withQuotes(facts, byFact(sentences(facts, limit, asOf)));
  }

  private static List<Fact> withQuotes(List<Fact> facts, Map<String, List<Quote>> quotes) {
    return facts.stream()
        .map(fact -> fact.withQuotes(quotes.getOrDefault(fact.id(), List.of())))
        .toList();
  }

  private List<Errands.Quoted> sentences(List<Fact> facts, int limit, @Nullable LocalDate asOf) {
    return reader.list(
        Cypher.SENTENCES, List.of(), ofFacts(facts, limit, asOf), Errands.Quoted::of);
  }

  private static Map<String, Object> ofFacts(
      Collection<Fact> facts, int limit, @Nullable LocalDate asOf) {
    return onDay(asOf, Map.of("relations", facts.stream().map(Fact::id).toList(), "limit", limit));
  }

  /** Adds the day that a query is about to its parameters; null for now. */
  static Map<String, Object> onDay(@Nullable LocalDate asOf, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("asOf", asOf);
    return all;
  }

  private static Map<String, List<Quote>> byFact(List<Errands.Quoted> sentences) {
    Map<String, List<Quote>> quotes = new HashMap<>();
    for (Errands.Quoted quoted : sentences) {
      quotes.computeIfAbsent(quoted.fact(), unseen -> new ArrayList<>()).add(quoted.quote());
    }
    return quotes;
  }
}
