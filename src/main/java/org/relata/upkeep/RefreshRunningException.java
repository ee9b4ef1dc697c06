package org.relata.upkeep;

/** Says that this service is refreshing or rebuilding already. */
public final class RefreshRunningException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String id;

  RefreshRunningException(String kind, String id) {
    super(
        "the %s %s is under way; follow its events, and ask again when it has ended"
            .formatted(kind, id));
    this.id = id;
  }

  /** Returns the identifier of what is under way. */
  public String id() {
    return id;
  }
}
