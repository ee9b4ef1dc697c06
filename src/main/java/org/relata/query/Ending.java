package org.relata.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relata.query.PathSearch.Found;

/** How a search for paths ended. */
enum Ending {
  COMPLETE(null, "these are all paths of at most %d hops"),
  TRUNCATED_BY_K("k", "these are the best; more paths of at most %d hops exist"),
  TRUNCATED_BY_HOPS("hops", "no path of at most %d hops; longer ones may exist"),
  TRUNCATED_BY_TIME(
      "time", "the time budget ended the search; paths of at most %d hops may be missing"),
  UNDESCRIBED(
      "time",
      "the time budget ended before all sentences of these paths of at most %d hops could be read;"
          + " a larger budget or a smaller k helps"),
  NONE(null, "there is no connection by facts as asked for, at any length (asked for: %d hops)"),
  ONLY_THROUGH_HUBS(
      null, "every path of at most %d hops passes a hub; allow or penalise hubs to see them");

  private final @Nullable String stoppedBy;
  private final String explanation;

  Ending(@Nullable String stoppedBy, String explanation) {
    this.stoppedBy = stoppedBy;
    this.explanation = explanation;
  }

  static Ending of(Found found, boolean onlyThroughHubs) {
    if (onlyThroughHubs) {
      return ONLY_THROUGH_HUBS;
    }
    if (found.late()) {
      return TRUNCATED_BY_TIME;
    }
    if (!found.paths().isEmpty()) {
      return found.more() ? TRUNCATED_BY_K : COMPLETE;
    }
    return found.exhausted() ? NONE : TRUNCATED_BY_HOPS;
  }

  String label() {
    return stoppedBy == null ? name().toLowerCase(Locale.ROOT).replace('_', '-') : "truncated";
  }

  @Nullable String stoppedBy() {
    return stoppedBy;
  }

  String explain(PathRequest request) {
    return explanation.formatted(request.maxHops());
  }
}
