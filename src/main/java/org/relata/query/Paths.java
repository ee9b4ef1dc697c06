package org.relata.query;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.query.Names.Named;
import org.relata.query.PathRequest.HubPolicy;
import org.relata.query.PathSearch.Found;
import org.relata.schema.EntityType;

/** Answers how entities are connected. */
final class Paths {
  /** Parts of the time budget, in percent: what follows each is what the rest is kept for. */
  private static final int EXPLORING = 50;

  private static final int RANKING = 70;

  private static final int DESCRIBING = 95;

  private final GraphReader reader;
  private final Relations relations;
  private final Names names;
  private final Facts facts;
  private final Pictures pictures;
  private final Clock clock;

  Paths(
      GraphReader reader,
      Relations relations,
      Names names,
      Facts facts,
      Pictures pictures,
      Clock clock) {
    this.reader = reader;
    this.relations = relations;
    this.names = names;
    this.facts = facts;
    this.pictures = pictures;
    this.clock = clock;
  }

  /**
   * Answers within a time.
   *
   * @param time what is left of the request's budget
   */
  PathAnswer find(PathRequest request, Duration time) {
    Deadline exploring = Deadline.in(part(time, EXPLORING));
    Deadline ranking = Deadline.in(part(time, RANKING));
    Deadline describing = Deadline.in(part(time, DESCRIBING));
    Set<String> walked = relations.chosen(request.relations(), request.without());
    Picture present = request.asOf() == null ? pictures.now(describing) : null;
    Names.Resolved resolved = names.resolve(references(request), present, describing);
    List<Named> named = resolved.named();
    Named from = named.get(0);
    Named to = request.to() == null ? null : named.get(1);
    if (to != null && from.number() == to.number()) {
      throw new InvalidQueryException(
          "to", "'" + request.to() + "' is the same entity as 'from', " + from.entity().name());
    }
    Picture picture =
        present != null && pictures.confirms(resolved.state(), present) ? present : null;
    Search search =
        picture == null
            ? searchOfGraph(request, walked, from, to)
            : searchOfPicture(picture, request, walked, from, to);
    PathBounds bounds = bounds(request, named.subList(to == null ? 1 : 2, named.size()));
    Found found = search.find(bounds, exploring, ranking);
    boolean onlyThroughHubs =
        found.paths().isEmpty()
            && request.hubs() == HubPolicy.AVOID
            && !search.find(bounds.anyThroughHubs(), exploring, ranking).paths().isEmpty();
    PathDescription description =
        PathDescription.of(found.paths(), facts.describing(picture, request.asOf(), describing));
    Ending ending = description.complete() ? Ending.of(found, onlyThroughHubs) : Ending.UNDESCRIBED;
    EntityType type = request.toType();
    return new PathAnswer(
        from.entity(),
        to == null ? null : to.entity(),
        type == null ? null : type.label(),
        ending.label(),
        ending.stoppedBy(),
        ending.explain(request),
        description.paths());
  }

  /** A way to find paths within bounds, as far as there is time. */
  private interface Search {
    Found find(PathBounds bounds, Deadline exploring, Deadline ranking);
  }

  private Search searchOfGraph(
      PathRequest request, Set<String> walked, Named from, @Nullable Named to) {
    PathSource source = new Neo4jPathSource(reader, walked, relations.symmetric(), request);
    return to == null
        ? toType(source, request, from)
        : new PathSearch(source, score(request), node(from), node(to))::find;
  }

  private Search searchOfPicture(
      Picture picture, PathRequest request, Set<String> walked, Named from, @Nullable Named to) {
    FactFilter filter =
        new FactFilter(picture, walked, relations.symmetric(), request.minConfidence());
    if (to == null) {
      return toType(new PictureSource(picture, filter, request.forwardOnly()), request, from);
    }
    return new PictureSearch(
            picture,
            filter,
            request.forwardOnly(),
            score(request),
            picture.entities().indexOf(from.number()),
            picture.entities().indexOf(to.number()))
        ::find;
  }

  private Search toType(PathSource source, PathRequest request, Named from) {
    EntityType type = request.toType();
    if (type == null) {
      throw new IllegalArgumentException("a request has either a last entity or its type");
    }
    return new TypeSearch(source, score(request), node(from), type)::find;
  }

  private static List<String> references(PathRequest request) {
    List<String> references = new ArrayList<>(List.of(request.from()));
    if (request.to() != null) {
      references.add(request.to());
    }
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
    source.ofType(List.of(), EntityType.COUNTRY, patient);
    source.strengths(List.of(), patient);
    PathDescription.of(List.of(), facts.describing(null, null, patient));
  }
}
