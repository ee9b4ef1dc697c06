package org.relata.query;

import java.util.List;
import java.util.stream.Collectors;

/** A name means no entity of the graph, or several; carries those that it may mean. */
public final class UnresolvedEntityException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reference;
  private final boolean ambiguous;
  private final transient List<EntityMatch> candidates;

  UnresolvedEntityException(String reference, boolean ambiguous, List<EntityMatch> candidates) {
    super(message(reference, ambiguous, candidates));
    this.reference = reference;
    this.ambiguous = ambiguous;
    this.candidates = List.copyOf(candidates);
  }

  private static String message(String reference, boolean ambiguous, List<EntityMatch> candidates) {
    String names =
        candidates.stream()
            .map(
                match ->
                    "%s (%s, id %s)"
                        .formatted(
                            match.entity().name(), match.entity().type(), match.entity().id()))
            .collect(Collectors.joining("; "));
    if (ambiguous) {
      return "'" + reference + "' means several entities, ask by id: " + names;
    }
    return candidates.isEmpty()
        ? "no entity is called '" + reference + "', nor anything like it"
        : "no entity is called '" + reference + "'; similar are " + names;
  }

  /** Returns the name that was asked for. */
  public String reference() {
    return reference;
  }

  /** Tells whether the name means several entities rather than none. */
  public boolean ambiguous() {
    return ambiguous;
  }

  /** Returns what the name may mean, the likeliest first. */
  public List<EntityMatch> candidates() {
    return candidates;
  }
}
