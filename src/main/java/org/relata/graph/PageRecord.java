package org.relata.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a source was found to hold.
 *
 * @param source the source's name
 * @param address where the page was read
 * @param document its file name or address, as users know it
 * @param digest of its bytes and of what read them; null if it should be read anew the next time
 * @param articles the hashes of its articles by their identifiers
 */
public record PageRecord(
    String source,
    String address,
    String document,
    @Nullable String digest,
    Map<String, String> articles) {
  /** Copies the articles and checks that the page can be found again. */
  public PageRecord {
    articles = Map.copyOf(articles);
    if (source.isBlank() || address.isBlank()) {
      throw new IllegalArgumentException(
          "page '" + address + "' of source '" + source + "' cannot be found again");
    }
  }

  /** Returns the page's identifier: a page that two sources give is two. */
  public String id() {
    return id(source, address);
  }

  /** Returns the identifier of a source's page. */
  public static String id(String source, String address) {
    return Digest.id(source, address);
  }
}
