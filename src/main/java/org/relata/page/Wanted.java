package org.relata.page;

import java.net.URI;
import java.util.Locale;

/** A page that somebody wants. */
public sealed interface Wanted {
  /** What came of it, known already. */
  record Known(PageResult result) implements Wanted {}

  /**
   * A page of the web that is to be read.
   *
   * @param address http(s) address, as the user wrote it
   * @param manners how its server is asked; the local network is allowed if the reader allows it,
   *     too
   * @param hints what is known of it
   */
  record OfWeb(String address, WebManners manners, Hints hints) implements Wanted {
    /** Returns what pages of one server have in common. */
    String host() {
      try {
        String host = URI.create(address.strip()).getRawAuthority();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
      } catch (IllegalArgumentException e) {
        // told when it is read
        return "";
      }
    }
  }
}
