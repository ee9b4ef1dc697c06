package org.relata.page;

import java.time.Duration;

/**
 * Bounds of reading one page.
 *
 * @param maxBytes most bytes of a page, counted after decompression, at least 1
 * @param connectTimeout how long a server may take to accept a connection
 * @param readTimeout how long a page may take from request to last byte, redirects included
 * @param maxRedirects most redirects followed, 0 for none
 */
public record ReadLimits(
    long maxBytes, Duration connectTimeout, Duration readTimeout, int maxRedirects) {
  /** 20 MB, 10 s to connect, 30 s to read, 10 redirects. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(20_000_000, Duration.ofSeconds(10), Duration.ofSeconds(30), 10);

  /** Checks the ranges. */
  public ReadLimits {
    if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("a page of at most " + maxBytes + " bytes is no limit");
    }
    if (connectTimeout.toMillis() < 1 || readTimeout.toMillis() < 1) {
      throw new IllegalArgumentException(
          "timeouts of " + connectTimeout + " and " + readTimeout + " must be positive");
    }
    if (maxRedirects < 0) {
      throw new IllegalArgumentException(maxRedirects + " redirects cannot be followed");
    }
  }

  /** Returns the same limits with another size. */
  public ReadLimits withMaxBytes(long bytes) {
    return new ReadLimits(bytes, connectTimeout, readTimeout, maxRedirects);
  }

  /** Returns the same limits with another time to read a page. */
  public ReadLimits withReadTimeout(Duration timeout) {
    return new ReadLimits(maxBytes, connectTimeout, timeout, maxRedirects);
  }

  /** Says that something has more than the limit, and what to do. */
  public String tooLong() {
    return tooLarge().replaceFirst("^it ", "");
  }

  String tooLarge(long bytes) {
    return "it has %s, more than the limit of %s; raise the limit or split it"
        .formatted(megabytes(bytes), megabytes(maxBytes));
  }

  String tooLarge() {
    return "it has more than the limit of %s; raise the limit or split it"
        .formatted(megabytes(maxBytes));
  }

  private static String megabytes(long bytes) {
    return bytes < 1_000_000 ? bytes + " bytes" : Math.round(bytes / 1e5) / 10.0 + " MB";
  }
}
