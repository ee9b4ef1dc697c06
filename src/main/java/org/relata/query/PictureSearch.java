package org.relata.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.relata.query.PathRanking.Ranked;
import org.relata.query.PathRanking.Route;
import org.relata.query.PathSearch.Found;
import org.relata.query.PathSearch.FoundPath;
import org.relata.query.PathSource.Way;

/**
 * Finds the best paths between two entities of a picture, as {@link PathSearch} does where every
 * piece has to be asked for.
 */
final class PictureSearch {
  private final Picture picture;
  private final FactFilter filter;
  private final boolean forwardOnly;
  private final HopScore score;
  private final int first;
  private final int last;

  /**
   * @param filter the facts that paths may take
   * @param forwardOnly whether these are taken from subject to object only
   */
  PictureSearch(
      Picture picture,
      FactFilter filter,
      boolean forwardOnly,
      HopScore score,
      int first,
      int last) {
    this.picture = picture;
    this.filter = filter;
    this.forwardOnly = forwardOnly;
    this.score = score;
    this.first = first;
    this.last = last;
  }

  /** Returns the best paths, see {@link PathSearch#find}. */
  Found find(PathBounds bounds, Deadline exploring, Deadline ranking) {
    PictureWalk walk = new PictureWalk(picture, filter, forwardOnly, score, bounds);
    PictureBall onward = new PictureBall(walk, Way.ONWARD, first, last);
    PictureBall back = new PictureBall(walk, Way.BACK, last, first);
    boolean explored = explore(onward, back, bounds.maxHops(), exploring);
    PictureTerrain terrain = new PictureTerrain(walk, first, last, bounds.maxHops());
    boolean surveyed = terrain.survey(onward, back, ranking);
    Ranked ranked = new PathRanking(terrain, first, bounds.maxHops()).best(bounds.k(), ranking);
    return new Found(
        ranked.routes().stream().map(route -> path(route, walk)).toList(),
        ranked.more(),
        !explored || !surveyed || ranked.interrupted(),
        onward.isFullyGrown() || back.isFullyGrown());
  }

  /** Grows the balls, always the cheaper one, and tells whether there was time for it. */
  private static boolean explore(
      PictureBall onward, PictureBall back, int maxHops, Deadline deadline) {
    while (onward.radius() + back.radius() < maxHops) {
      if (onward.isFullyGrown() || back.isFullyGrown()) {
        return true;
      }
      PictureBall cheaper = onward.costOfGrowing() <= back.costOfGrowing() ? onward : back;
      if (!cheaper.grow(deadline)) {
        return false;
      }
    }
    return true;
  }

  private FoundPath path(Route route, PictureWalk walk) {
    List<Integer> nodes = route.nodes();
    List<List<Long>> hops = new ArrayList<>();
    for (int i = 1; i < nodes.size(); i++) {
      hops.add(links(nodes.get(i - 1), nodes.get(i), walk));
    }
    return new FoundPath(
        route.cost(), nodes.stream().map(picture.entities()::id).toList(), List.copyOf(hops));
  }

  /** Returns the facts between two entities, the best first. */
  private List<Long> links(int from, int to, PictureWalk walk) {
    List<Integer> places = new ArrayList<>();
    int start = picture.startOfFactsBetween(from, to);
    int end = picture.nextOther(start, picture.end(from));
    for (int place = start; place < end; place++) {
      if (walk.isAllowed(place, from, Way.ONWARD)) {
        places.add(place);
      }
    }
    return places.stream()
        .sorted(Comparator.<Integer>comparingLong(walk::costOf).thenComparing(picture::fact))
        .map(place -> (long) picture.fact(place))
        .toList();
  }
}
