package org.relata.api;

/**
 * How much clients may ask of a service.
 *
 * @param rate requests a second that an address may go on with, 1 to {@value #MOST_REQUESTS}; only
 *     counted where keys are asked for
 * @param burst requests that it may send at once after a rest, 1 to {@value #MOST_REQUESTS}
 * @param bytes the largest request, {@value #LEAST_BYTES} to {@value #MOST_BYTES}
 */
public record RequestLimits(int rate, int burst, long bytes) {
  /** Highest rate and burst. */
  public static final int MOST_REQUESTS = 1_000_000;

  /** What requests of all kinds need. */
  public static final long LEAST_BYTES = 10_000;

  /** What a service can hold of several requests at once. */
  public static final long MOST_BYTES = 20_000_000;

  /** Enough for the explorer and for articles, of which the longest have a hundredth of it. */
  public static final RequestLimits DEFAULT = new RequestLimits(50, 200, 2_000_000);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException naming the limit, its range and the value
   */
  public RequestLimits {
    check("rate", rate, 1, MOST_REQUESTS);
    check("burst", burst, 1, MOST_REQUESTS);
    check("bytes", bytes, LEAST_BYTES, MOST_BYTES);
  }

  private static void check(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s has to be from %d to %d, not %d".formatted(name, least, most, value));
    }
  }
}
