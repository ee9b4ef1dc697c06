package org.relata.page;

import java.time.Duration;

/**
 * How web servers are asked.
 *
 * @param delay least time between two requests to one host; a robots.txt may ask for more
 * @param allowLocal whether addresses that lead into the local network may be read
 */
public record WebManners(Duration delay, boolean allowLocal) {
  private static final Duration LONGEST = Duration.ofHours(1);

  /** A request a second, and none into the local network. */
  public static final WebManners DEFAULT = new WebManners(Duration.ofSeconds(1), false);

  /** Checks the range. */
  public WebManners {
    if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a delay of " + delay + " is not between none and 1 h");
    }
  }

  /** Returns the same manners with another delay. */
  public WebManners withDelay(Duration other) {
    return new WebManners(other, allowLocal);
  }

  /** Returns the same manners, with the local network allowed or not. */
  public WebManners withAllowLocal(boolean allowed) {
    return new WebManners(delay, allowed);
  }
}
