package org.relata.query;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relata.query.PathRequest.HubPolicy;
import org.relata.query.PathSearch.Found;
import org.relata.query.PathSearch.FoundPath;

/** Answers how two entities are connected. */
final class Paths {
  /** Parts of the time budget, in percent: what follows each is what the rest is kept for. */
  private static final int EXPLORING = 50;

  private static final int RANKING = 70;

  private final GraphReader reader;
  private final Relations relations;
  private final Names names;
  private final Facts facts;
  private final Clock clock;

  Paths(GraphReader reader, Relations relations, Names names, Facts facts, Clock clock) {
    this.reader = reader;
    this.relations = relations;
    this.names = names;
    this.facts = facts;
    this.clock = clock;
  }

  PathAnswer between(PathRequest request) {
    Deadline exploring = Deadline.in(part(request.budget(), EXPLORING));
    Deadline ranking = Deadline.in(part(request.budget(), RANKING));
    Set<String> walked = relations.chosen(request.relations(), request.without());
    EntitySummary from = names.resolve(request.from());
    EntitySummary to = names.resolve(request.to());
    if (from.id().equals(to.id())) {
      throw new InvalidQueryException(
          "to", "'" + request.to() + "' is the same entity as 'from', " + from.name());
    }
    List<EntitySummary> avoided = request.avoid().stream().map(names::resolve).toList();
    Map<String, Long> numbers = numbers(from, to, avoided);
    PathSearch search =
        new PathSearch(
            new Neo4jPathSource(reader, walked, relations.symmetric(), request),
            score(request),
            number(from, numbers),
            number(to, numbers));
    PathBounds bounds = bounds(request, avoided, numbers);
    Found found = search.find(bounds, exploring, ranking);
    boolean onlyThroughHubs =
        found.paths().isEmpty()
            && request.hubs() == HubPolicy.AVOID
            && !search.find(bounds.anyThroughHubs(), exploring, ranking).paths().isEmpty();
    Ending ending = Ending.of(found, onlyThroughHubs);
    return new PathAnswer(
        from,
        to,
        ending.label(),
        ending.stoppedBy(),
        ending.explain(request),
        described(found.paths()));
  }

  private static Duration part(Duration budget, int percent) {
    return budget.multipliedBy(percent).dividedBy(100);
  }

  private HopScore score(PathRequest request) {
    LocalDate today = request.asOf() == null ? LocalDate.now(clock) : request.asOf();
    return new HopScore(today, request.hubDegree(), request.hubs() == HubPolicy.PENALISE);
  }

  private static PathBounds bounds(
      PathRequest request, List<EntitySummary> avoided, Map<String, Long> numbers) {
    Set<Long> barred = new HashSet<>();
    for (EntitySummary entity : avoided) {
      barred.add(number(entity, numbers));
    }
    long mostDegree = request.hubs() == HubPolicy.AVOID ? request.hubDegree() : Long.MAX_VALUE;
    return new PathBounds(request.maxHops(), request.k(), barred, mostDegree);
  }

  private Map<String, Long> numbers(
      EntitySummary from, EntitySummary to, List<EntitySummary> avoided) {
    List<String> ids = new ArrayList<>(List.of(from.id(), to.id()));
    avoided.forEach(entity -> ids.add(entity.id()));
    Map<String, Long> numbers = new HashMap<>();
    reader.list(
        Cypher.PATH_ENDS,
        List.of(),
        Map.of("ids", ids),
        row -> numbers.put(row.get("id").asString(), row.get("node").asLong()));
    return numbers;
  }

  private static long number(EntitySummary entity, Map<String, Long> numbers) {
    Long number = numbers.get(entity.id());
    if (number == null) { // removed since its name was looked up
      throw new NotInGraphException("entity", entity.id());
    }
    return number;
  }

  /** Has the server plan what a search with all relations asks. */
  void prepare() {
    Deadline patient = Deadline.in(Duration.ofSeconds(20));
    PathSource source =
        new Neo4jPathSource(
            reader, relations.names(), relations.symmetric(), PathRequest.between("a", "b"));
    source.links(List.of(), PathSource.Way.ONWARD, patient);
    source.nodes(List.of(), patient);
    source.strengths(List.of(), patient);
    facts.byLink(List.of());
  }

  private List<PathAnswer.Path> described(List<FoundPath> paths) {
    Set<Long> links = new HashSet<>();
    for (FoundPath path : paths) {
      path.hops().forEach(hop -> links.addAll(shown(hop)));
    }
    Map<Long, Fact> byLink = links.isEmpty() ? Map.of() : facts.byLink(links);
    Map<String, EntitySummary> entities = entities(byLink.values());
    return paths.stream().map(path -> described(path, byLink, entities)).toList();
  }

  private static List<Long> shown(List<Long> hop) {
    return hop.subList(0, Math.min(hop.size(), Queries.MAX_ALTERNATIVES));
  }

  private static Map<String, EntitySummary> entities(Collection<Fact> facts) {
    Map<String, EntitySummary> entities = new HashMap<>();
    for (Fact fact : facts) {
      entities.put(fact.subject().id(), fact.subject());
      entities.put(fact.object().id(), fact.object());
    }
    return entities;
  }

  private static PathAnswer.Path described(
      FoundPath path, Map<Long, Fact> byLink, Map<String, EntitySummary> entities) {
    List<PathAnswer.Hop> hops = new ArrayList<>();
    for (int i = 0; i < path.hops().size(); i++) {
      String tail = path.entities().get(i);
      List<PathAnswer.HopFact> alternatives = new ArrayList<>();
      for (Long link : shown(path.hops().get(i))) {
        Fact fact = byLink.get(link);
        if (fact != null) {
          alternatives.add(new PathAnswer.HopFact(direction(fact, tail), fact));
        }
      }
      hops.add(new PathAnswer.Hop(alternatives));
    }
    return new PathAnswer.Path(
        HopScore.scoreOf(path.cost()),
        path.entities().stream().map(id -> entities.get(id)).filter(e -> e != null).toList(),
        hops);
  }

  private static String direction(Fact fact, String tail) {
    if (fact.symmetric()) {
      return "both";
    }
    return fact.subject().id().equals(tail) ? "forward" : "backward";
  }
}
