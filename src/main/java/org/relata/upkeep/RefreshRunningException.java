package org.relata.upkeep;

/** Says that this service is refreshing already. */
public final class RefreshRunningException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String id;

  RefreshRunningException(String id) {
    super(
        "the refresh " + id + " is under way; follow its events, and ask again when it has ended");
    this.id = id;
  }

  /** Returns the identifier of the refresh that is under way. */
  public String id() {
    return id;
  }
}
