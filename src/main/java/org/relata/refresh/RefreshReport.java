package org.relata.refresh;

import java.util.List;
import org.relata.graph.Changes;
import org.relata.graph.GraphCounts;

/**
 * What a run did.
 *
 * @param created articles that were new
 * @param changed articles written anew
 * @param same articles left alone
 * @param gone articles that no source holds any more, marked or removed
 * @param failures what could not be read, extracted or written
 * @param changes what it changed of what the graph says
 * @param before what the graph held when the run began
 * @param after what it holds now
 */
public record RefreshReport(
    int created,
    int changed,
    int same,
    int gone,
    List<Outcome> failures,
    Changes changes,
    GraphCounts before,
    GraphCounts after) {
  /** Copies the list. */
  public RefreshReport {
    failures = List.copyOf(failures);
  }

  /** Returns how many articles could be read and are in the graph. */
  public int articles() {
    return created + changed + same;
  }

  /** Tells whether the graph is as it was. */
  public boolean changedNothing() {
    return created + changed + gone == 0;
  }
}
