package org.relata.query;

import java.util.List;

/**
 * What people decided about names.
 *
 * @param judgements in the order of their file
 * @param pending how many articles of the graph were extracted under other judgements than these,
 *     so that a refresh or rebuild has yet to apply them; 0 if the graph heeds all
 */
public record JudgementList(List<JudgementSummary> judgements, long pending) {
  /** Copies the list. */
  public JudgementList {
    judgements = List.copyOf(judgements);
  }
}
