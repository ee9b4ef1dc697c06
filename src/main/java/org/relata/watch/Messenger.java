package org.relata.watch;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Sends messages to web servers. */
@FunctionalInterface
public interface Messenger {
  /**
   * Sends JSON.
   *
   * @return the answer's status
   * @throws IOException if there is no answer; the message says why
   */
  int send(URI address, byte[] json, Map<String, String> headers) throws IOException;
}
