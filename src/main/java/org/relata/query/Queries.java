package org.relata.query;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Graph;
import org.relata.resolve.Judgements;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.schema.RelationType;

/**
 * Answers questions from the graph. Entities may be given by identifier, name, alias or ticker.
 *
 * <p>Asked as of a day, it answers what was known from articles published until the end of that
 * day: a fact is there if one of them states it, its numbers add up their statements alone, its
 * sentences are theirs, and articles without a date do not count. What entities are called and how
 * many facts they have in all is told as of now. Adding up takes a hub of thousands of facts
 * seconds.
 *
 * <p>All methods read only, may be used by several threads, and throw {@link
 * GraphUnavailableException} if Neo4j does not answer.
 */
public final class Queries {
  /** Most matches of one search. */
  public static final int MAX_MATCHES = 50;

  /** Most statements of one article or one fact. */
  public static final int MAX_STATEMENTS = 500;

  /** Most facts shown for one hop of a path. */
  public static final int MAX_ALTERNATIVES = 5;

  /** Part of a time budget that a question waits at most until it is worked on. */
  private static final int PART_TO_WAIT = 4;

  private final GraphReader reader;
  private final Relations relations;
  private final Rows rows;
  private final Names names;
  private final Facts facts;
  private final Paths paths;
  private final Neighbourhoods neighbourhoods;
  private final History history;
  private final Overviews overviews;
  private final ChokepointFinder chokepoints;
  private final Exports exports;
  private final WorldMaps maps;
  private final Identities identities;
  private final EntityViews entities;
  private final Pictures pictures;
  private final Turns turns;
  private final Errands errands;
  private final Supplier<Judgements> judgements;

  Queries(GraphReader reader, Collection<RelationType> types, Knowledge knowledge, Clock clock) {
    this.reader = reader;
    relations = new Relations(types);
    rows = new Rows(relations.byName());
    turns = new Turns();
    errands = new Errands(reader);
    pictures = new Pictures(reader, errands, relations, clock);
    names = new Names(reader, errands, pictures);
    facts = new Facts(reader, errands, relations, names, rows, pictures);
    paths = new Paths(reader, relations, names, facts, pictures, clock);
    entities = new EntityViews(reader, errands, relations, names, rows, pictures);
    neighbourhoods = new Neighbourhoods(reader, relations, names, rows, pictures);
    history = new History(reader, relations, names, facts, rows);
    overviews = new Overviews(reader, relations, history);
    chokepoints = new ChokepointFinder(reader);
    exports = new Exports(reader, relations, rows);
    maps = new WorldMaps(reader, relations, rows, knowledge);
    identities = new Identities(reader, relations, names, KnownNames.read(knowledge));
    judgements = Judgements::none;
  }

  private Queries(Queries other, Supplier<Judgements> judgements) {
    reader = other.reader;
    relations = other.relations;
    rows = other.rows;
    names = other.names;
    facts = other.facts;
    paths = other.paths;
    neighbourhoods = other.neighbourhoods;
    history = other.history;
    overviews = other.overviews;
    chokepoints = other.chokepoints;
    exports = other.exports;
    maps = other.maps;
    identities = other.identities;
    entities = other.entities;
    pictures = other.pictures;
    turns = other.turns;
    errands = other.errands;
    this.judgements = judgements;
  }

  /**
   * Returns the same that knows what people decided about names, to explain them.
   *
   * @param others asked with every question that is about them
   */
  public Queries judgedBy(Supplier<Judgements> others) {
    return new Queries(this, others);
  }

  /**
   * Opens the front door.
   *
   * @param graph what is asked; stays the caller's to close
   * @param types the ontology's relations, at least one; only facts of these are seen
   * @param knowledge tells which country an organization or a place belongs to
   */
  public static Queries over(Graph graph, Collection<RelationType> types, Knowledge knowledge) {
    return over(graph, types, knowledge, asked -> {});
  }

  /**
   * Opens the front door as {@link #over(Graph, Collection, Knowledge)} does, with a listener that
   * measures.
   *
   * @param listener is told of every Cypher query before it runs, by any thread; what several ask
   *     at once may be one query
   */
  public static Queries over(
      Graph graph, Collection<RelationType> types, Knowledge knowledge, Consumer<Asked> listener) {
    return new Queries(
        new GraphReader(graph.driver(), listener), types, knowledge, Clock.systemUTC());
  }

  /**
   * Has the server plan the queries, and both sides run them once, which takes a second or two
   * after their start, so that the first answers come as fast as later ones.
   */
  public void prepare() {
    names.prepare();
    errands.prepare();
    paths.prepare();
    List<EntitySummary> busiest = overviews.busiest(2, null);
    if (busiest.size() == 2) {
      paths(PathRequest.near(busiest.get(0).id(), busiest.get(1).id()));
      facts(FactRequest.of(busiest.get(1).id()));
    }
  }

  /**
   * Keeps the facts in memory from now on, for services: entities, their facts, neighbourhoods and
   * paths are then found there as long as nothing has been written to the graph since they were
   * read. Reading them takes some seconds a million facts, in the background; until they are there,
   * and for more than {@value Pictures#MOST_FACTS} facts, the server is asked for everything.
   */
  public void keepInMemory() {
    pictures.keep();
  }

  /** Tells whether the facts are in memory, as they were when they were last read. */
  public boolean isInMemory() {
    return pictures.isThere();
  }

  /** Returns the relations that facts can have, in the ontology's order. */
  public List<RelationType> relationTypes() {
    return List.copyOf(relations.byName().values());
  }

  /**
   * Finds entities whose name, alias or ticker is, begins with, contains or resembles a text.
   *
   * @param text 1 to 200 characters
   * @param types only entities of these types; empty for all
   * @param limit how many at most, 1 to {@value #MAX_MATCHES}
   * @param asOf only those that articles published until this day state something of; null for all
   * @return the matches, the best first and among equals the best connected
   * @throws InvalidQueryException if a parameter is out of its range
   */
  public List<EntityMatch> search(
      String text, Set<EntityType> types, int limit, @Nullable LocalDate asOf) {
    Limits.text("q", text);
    Limits.within("limit", limit, 1, MAX_MATCHES);
    Set<String> labels = new LinkedHashSet<>();
    types.forEach(type -> labels.add(type.label()));
    return turns.take(() -> names.search(text, labels, limit, asOf));
  }

  /**
   * Returns one entity and where it stands in the graph.
   *
   * @param asOf as of this day; null for now
   * @throws UnresolvedEntityException if the name means none or several
   */
  public EntityDetails entity(String reference, @Nullable LocalDate asOf) {
    Limits.text("entity", reference);
    return turns.take(() -> entities.of(reference, asOf));
  }

  /**
   * Returns which names an entity has, on what evidence, and what might be the same.
   *
   * @throws UnresolvedEntityException if the name means none or several
   */
  public Identity identity(String reference) {
    Limits.text("entity", reference);
    return turns.take(() -> identities.of(reference, judgements.get()));
  }

  /** Returns what people decided about names, and whether the graph heeds it. */
  public JudgementList judgements() {
    Judgements now = judgements.get();
    long pending =
        reader
            .list(
                Cypher.EXTRACTIONS,
                List.of(),
                Map.of(),
                row ->
                    now.areThoseOf(row.get("version").asString())
                        ? 0
                        : row.get("articles").asLong())
            .stream()
            .mapToLong(Long::longValue)
            .sum();
    return new JudgementList(now.all().stream().map(JudgementSummary::of).toList(), pending);
  }

  /**
   * Returns a page of the facts of an entity, or between two. What is only denied is among them,
   * after all that is supported.
   *
   * @throws UnresolvedEntityException if a name means none or several
   * @throws InvalidQueryException if a relation or the cursor is unknown
   */
  public FactPage facts(FactRequest request) {
    return turns.take(() -> facts.page(request));
  }

  /**
   * Returns everything that supports or denies a fact.
   *
   * @param relationId the fact's identifier
   * @param asOf as of this day; null for now
   * @throws NotInGraphException if the graph has no such fact
   */
  public Evidence evidence(String relationId, @Nullable LocalDate asOf) {
    Limits.text("id", relationId);
    Fact fact = turns.take(() -> facts.one(relationId, MAX_STATEMENTS, asOf));
    return new Evidence(fact, fact.quotes().size() == fact.statements() + fact.denied());
  }

  /**
   * Returns the best paths between two entities, or from one to those of a type, always within the
   * request's time budget.
   *
   * @throws UnresolvedEntityException if a name means none or several
   * @throws InvalidQueryException if both names mean one entity or a relation is unknown
   */
  public PathAnswer paths(PathRequest request) {
    return turns.take(
        request.budget().dividedBy(PART_TO_WAIT),
        waited -> paths.find(request, request.budget().minus(waited)));
  }

  /**
   * Returns what surrounds an entity.
   *
   * @throws UnresolvedEntityException if the name means none or several
   * @throws InvalidQueryException if a relation is unknown
   */
  public Neighbourhood neighbourhood(NeighbourhoodRequest request) {
    return turns.take(() -> neighbourhoods.around(request));
  }

  /**
   * Returns what dated articles state of an entity, or of two, over time.
   *
   * @throws UnresolvedEntityException if a name means none or several
   * @throws InvalidQueryException if a relation is unknown
   */
  public Timeline timeline(TimelineRequest request) {
    return turns.take(() -> history.timeline(request));
  }

  /**
   * Returns what changed since a day. For what articles state and deny the day is that of the
   * articles, for what vanished that of their removal or new reading.
   *
   * @param limit how many facts at most, 1 to {@value Changes#MAX_LIMIT}
   * @param asOf as of this day; null for now
   */
  public Changes changes(LocalDate since, int limit, @Nullable LocalDate asOf) {
    return history.since(since, limit, asOf);
  }

  /**
   * Returns the graph at a glance.
   *
   * @param asOf as of this day; null for now
   */
  public Overview overview(@Nullable LocalDate asOf) {
    return overviews.overview(asOf);
  }

  /**
   * Returns the facts among countries and what belongs to them, ready to put on a map.
   *
   * @param minConfidence only facts at least so sure, from 0 to 1
   */
  public WorldMap worldMap(double minConfidence) {
    Limits.within("minConfidence", minConfidence, 0, 1);
    return maps.map(minConfidence);
  }

  /**
   * Returns what a network of facts, taken without directions, cannot do without.
   *
   * @param names of the relations that make the network; empty for those of the family
   * @param family a family of the ontology file
   * @param minConfidence only facts at least so sure, from 0 to 1
   * @param limit how many entities at most, 1 to {@value Chokepoints#MAX_LIMIT}
   * @param asOf as of this day; null for now
   * @throws InvalidQueryException if a relation or the family is unknown
   */
  public Chokepoints chokepoints(
      Set<String> names, String family, double minConfidence, int limit, @Nullable LocalDate asOf) {
    return chokepoints.find(
        names.isEmpty() ? relations.ofFamily(family) : relations.chosen(names),
        minConfidence,
        limit,
        asOf);
  }

  /**
   * Returns what is to be known of an entity, to be read or printed.
   *
   * @param asOf as of this day; null for now
   * @throws UnresolvedEntityException if the name means none or several
   */
  public Dossier dossier(String reference, @Nullable LocalDate asOf) {
    EntityDetails details = entity(reference, asOf);
    String id = details.entity().id();
    FactPage page =
        facts(
            new FactRequest(
                id,
                null,
                Set.of(),
                FactRequest.Direction.ANY,
                null,
                0,
                0,
                null,
                null,
                asOf,
                FactRequest.MAX_LIMIT,
                null));
    return new Dossier(
        details,
        page.facts(),
        page.next() == null,
        timeline(new TimelineRequest(id, null, Set.of(), null, null, asOf, Dossier.STATEMENTS)));
  }

  /**
   * Writes the whole graph of entities and facts, or what surrounds an entity. Takes the same
   * memory whatever the size.
   *
   * @param around the surroundings; null for everything
   * @param asOf as of this day; null for now
   * @param out left open; UTF-8
   * @throws IOException if it cannot be written to
   * @throws UnresolvedEntityException if a name means none or several, before anything is written
   */
  public void export(
      ExportFormat format,
      @Nullable NeighbourhoodRequest around,
      @Nullable LocalDate asOf,
      OutputStream out)
      throws IOException {
    exports.write(format, around == null ? null : neighbourhood(around), asOf, out);
  }

  /**
   * Returns an article and what it states.
   *
   * @throws NotInGraphException if the graph has no such article
   */
  public ArticleDetails article(String id) {
    Limits.text("id", id);
    List<ArticleSummary> found =
        reader.list(
            Cypher.ARTICLE, List.of(), Map.of("id", id), row -> Rows.article(row.get("article")));
    if (found.isEmpty()) {
      throw new NotInGraphException("article", id);
    }
    return new ArticleDetails(
        found.get(0),
        reader.list(
            Cypher.ARTICLE_STATEMENTS,
            List.of(),
            Map.of("id", id, "limit", MAX_STATEMENTS),
            Rows::statement));
  }

  /**
   * Returns the server's version and edition, as a sign of life.
   *
   * @throws GraphUnavailableException if there is none
   */
  public String server() {
    return reader
        .list(
            Cypher.SERVER,
            List.of(),
            Map.of(),
            row -> row.get("version").asString() + " " + row.get("edition").asString())
        .get(0);
  }
}
