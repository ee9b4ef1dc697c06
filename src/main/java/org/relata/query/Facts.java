package org.relata.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.relata.query.FactRequest.Direction;

/** Reads facts with the sentences behind them. */
final class Facts {
  private static final int QUOTES_IN_LISTS = 2;

  private final GraphReader reader;
  private final Relations relations;
  private final Names names;
  private final Rows rows;
  private final Pictures pictures;

  Facts(GraphReader reader, Relations relations, Names names, Rows rows, Pictures pictures) {
    this.reader = reader;
    this.relations = relations;
    this.names = names;
    this.rows = rows;
    this.pictures = pictures;
  }

  FactPage page(FactRequest request) {
    Collection<String> chosen = relations.chosen(request.relations());
    Names.Resolved resolved =
        names.resolve(
            request.with() == null
                ? List.of(request.entity())
                : List.of(request.entity(), request.with()));
    EntitySummary entity = resolved.entity(0);
    EntitySummary other = request.with() == null ? null : resolved.entity(1);
    boolean pictured = request.asOf() == null && request.modality() == null;
    Picture picture = pictured ? pictures.of(resolved.state()) : null;
    Map<String, Object> parameters = parameters(entity, other, chosen, request);
    List<Fact> facts =
        new ArrayList<>(
            picture == null
                ? reader.list(Cypher.RELATIONS, chosen, parameters, rows::fact)
                : supported(picture, resolved, chosen, request));
    int room = request.limit() + 1 - facts.size();
    if (room > 0 && request.minConfidence() == 0 && request.minPublishers() == 0) {
      parameters.put("limit", room);
      facts.addAll(reader.list(Cypher.RELATIONS_DENIED, chosen, parameters, rows::fact));
    }
    boolean more = facts.size() > request.limit();
    List<Fact> shown = more ? facts.subList(0, request.limit()) : facts;
    return new FactPage(
        entity,
        other,
        withQuotes(shown, QUOTES_IN_LISTS, request.asOf()),
        more ? Cursor.after(shown.get(shown.size() - 1)).format() : null);
  }

  private List<Fact> supported(
      Picture picture, Names.Resolved resolved, Collection<String> chosen, FactRequest request) {
    int entity = picture.entities().indexOf(resolved.number(0));
    int other = request.with() == null ? -1 : picture.entities().indexOf(resolved.number(1));
    FactFilter filter =
        new FactFilter(picture, chosen, relations.symmetric(), request.minConfidence());
    return inOrder(
        new PictureFacts(picture, filter)
            .page(entity, other, request.direction(), request, request.limit() + 1));
  }

  /** Returns facts by Neo4j's own numbers; those removed just now are left out. */
  List<Fact> inOrder(List<Long> links) {
    Map<Long, Fact> byLink = new HashMap<>();
    if (!links.isEmpty()) {
      reader
          .list(
              Cypher.PATH_FACTS,
              relations.names(),
              onDay(null, Map.of("links", links)),
              row -> Map.entry(row.get("link").asLong(), rows.fact(row)))
          .forEach(entry -> byLink.put(entry.getKey(), entry.getValue()));
    }
    return links.stream().map(byLink::get).filter(Objects::nonNull).toList();
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
    parameters.put("limit", request.limit() + 1);
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
   * Returns facts by Neo4j's own numbers.
   *
   * @throws LateException if they are not there by the deadline
   */
  Map<Long, Fact> byLink(Collection<Long> links, @Nullable LocalDate asOf, Deadline deadline)
      throws LateException {
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

  /**
   * Returns the best sentences of facts, one each, by the facts' identifiers.
   *
   * @throws LateException if they are not there by the deadline
   */
  Map<String, List<Quote>> bestQuotes(
      Collection<Fact> facts, @Nullable LocalDate asOf, Deadline deadline) throws LateException {
    return byRelation(
        reader.list(
            Cypher.SENTENCES, List.of(), ofFacts(facts, 1, asOf), deadline, Function.identity()));
  }

  /** Returns facts with at most so many sentences each, of articles published until a day. */
  List<Fact> withQuotes(List<Fact> facts, int limit, @Nullable LocalDate asOf) {
    if (facts.isEmpty()) {
      return facts;
    }
    Map<String, List<Quote>> quotes =
        byRelation(
            reader.list(
                Cypher.SENTENCES, List.of(), ofFacts(facts, limit, asOf), Function.identity()));
    return facts.stream()
        .map(fact -> fact.withQuotes(quotes.getOrDefault(fact.id(), List.of())))
        .toList();
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

  private static Map<String, List<Quote>> byRelation(List<Record> rows) {
    Map<String, List<Quote>> quotes = new HashMap<>();
    for (Record row : rows) {
      quotes
          .computeIfAbsent(row.get("relation").asString(), unseen -> new ArrayList<>())
          .add(Rows.quote(row));
    }
    return quotes;
  }
}
