package org.relata.page;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source held: bytes and what is known of them before they are parsed.
 *
 * @param document the file's name or the address, as users know it
 * @param address where it was read ({@code file:} or {@code http(s):})
 * @param bytes the content; callers must not change it
 * @param mediaType such as {@code text/html}, if known
 * @param charset the name of the character encoding that the transport declared, if it did
 * @param fetched when it was read
 * @param digest SHA-256 of the bytes, in hexadecimal
 * @param hints what is known of it from elsewhere
 */
@SuppressWarnings(
    "ArrayRecordComponent") // pages are never compared; copying megabytes buys nothing
public record Page(
    String document,
    URI address,
    byte[] bytes,
    @Nullable String mediaType,
    @Nullable String charset,
    Instant fetched,
    String digest,
    Hints hints) {
  /** Creates a page of which nothing is known but what it holds. */
  public Page(
      String document,
      URI address,
      byte[] bytes,
      @Nullable String mediaType,
      @Nullable String charset,
      Instant fetched,
      String digest) {
    this(document, address, bytes, mediaType, charset, fetched, digest, Hints.NONE);
  }

  /** Checks that the page can be named. */
  public Page {
    if (document.isBlank()) {
      throw new IllegalArgumentException("page at " + address + " has no document name");
    }
  }

  /**
   * Creates a page and takes the digest of its bytes.
   *
   * @throws IllegalArgumentException if the document has no name
   */
  public static Page of(
      String document,
      URI address,
      byte[] bytes,
      @Nullable String mediaType,
      @Nullable String charset,
      Instant fetched,
      Hints hints) {
    return new Page(
        document, address, bytes, mediaType, charset, fetched, Digests.sha256(bytes), hints);
  }

  /** Returns the same page with hints of where it was found. */
  public Page withHints(Hints others) {
    return new Page(document, address, bytes, mediaType, charset, fetched, digest, others);
  }

  /** Returns the same page under another name. */
  Page withDocument(String other) {
    return new Page(other, address, bytes, mediaType, charset, fetched, digest, hints);
  }
}
