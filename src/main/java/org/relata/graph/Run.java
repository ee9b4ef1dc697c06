package org.relata.graph;

import java.time.Instant;
import java.util.List;

/**
 * The record of one refresh.
 *
 * @param id made up for each run
 * @param started when it began
 * @param finished when it ended
 * @param sources what was read
 * @param extractor the version of the extraction
 * @param created articles that were new
 * @param changed articles written anew
 * @param same articles left alone
 * @param failed inputs that could not be read or written
 */
public record Run(
    String id,
    Instant started,
    Instant finished,
    List<String> sources,
    String extractor,
    int created,
    int changed,
    int same,
    int failed) {
  /** Copies the list. */
  public Run {
    sources = List.copyOf(sources);
  }
}
