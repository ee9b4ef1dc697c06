package org.relata.query;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relata.query.Names.Named;
import org.relata.query.PathRequest.HubPolicy;
import org.relata.query.PathSearch.Found;

/** Answers how two entities are connected. */
final class Paths {
  /** Parts of the time budget, in percent: what follows each is what the rest is kept for. */
  private static final int EXPLORING = 50;

  private static final int RANKING = 70;

  private static final int DESCRIBING = 95;

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
    Deadline describing = Deadline.in(part(request.budget(), DESCRIBING));
    Set<String> walked = relations.chosen(request.relations(), request.without());
    List<Named> named = names.resolve(references(request), describing);
    Named from = named.get(0);
    Named to = named.get(1);
    if (from.number() == to.number()) {
      throw new InvalidQueryException(
          "to", "'" + request.to() + "' is the same entity as 'from', " + from.entity().name());
    }
    PathSearch search =
        new PathSearch(
            new Neo4jPathSource(reader, walked, relations.symmetric(), request),
            score(request),
            node(from),
            node(to));
    PathBounds bounds = bounds(request, named.subList(2, named.size()));
    Found found = search.find(bounds, exploring, ranking);
    boolean onlyThroughHubs =
        found.paths().isEmpty()
            && request.hubs() == HubPolicy.AVOID
            && !search.find(bounds.anyThroughHubs(), exploring, ranking).paths().isEmpty();
    PathDescription description = PathDescription.of(found.paths(), facts, describing);
    Ending ending = description.complete() ? Ending.of(found, onlyThroughHubs) : Ending.UNDESCRIBED;
    return new PathAnswer(
        from.entity(),
        to.entity(),
        ending.label(),
        ending.stoppedBy(),
        ending.explain(request),
        description.paths());
  }

  private static List<String> references(PathRequest request) {
    List<String> references = new ArrayList<>(List.of(request.from(), request.to()));
    references.addAll(request.avoid());
    return references;
  }

  private static PathSource.Node node(Named named) {
    return new PathSource.Node(named.number(), named.entity().id(), named.entity().degree());
  }

  private static Duration part(Duration budget, int percent) {
    return budget.multipliedBy(percent).dividedBy(100);
  }

  private HopScore score(PathRequest request) {
    LocalDate today = request.asOf() == null ? LocalDate.now(clock) : request.asOf();
    return new HopScore(today, request.hubDegree(), request.hubs() == HubPolicy.PENALISE);
  }

  private static PathBounds bounds(PathRequest request, List<Named> avoided) {
    Set<Long> barred = new HashSet<>();
    avoided.forEach(named -> barred.add(named.number()));
    long mostDegree = request.hubs() == HubPolicy.AVOID ? request.hubDegree() : Long.MAX_VALUE;
    return new PathBounds(request.maxHops(), request.k(), barred, mostDegree);
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
    PathDescription.of(List.of(), facts, patient);
  }
}
