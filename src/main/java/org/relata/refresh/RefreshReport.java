package org.relata.refresh;

import java.util.List;
import org.relata.graph.GraphCounts;

/**
 * What a refresh did.
 *
 * @param created articles that were new
 * @param changed articles written anew
 * @param same articles left alone
 * @param failures what could not be read, extracted or written
 * @param before what the graph held when the refresh began
 * @param after what it holds now
 */
public record RefreshReport(
    int created,
    int changed,
    int same,
    List<Outcome> failures,
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
}
