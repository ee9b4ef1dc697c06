package org.relata.page;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.relata.page.CheckedDns.LocalAddressException;

/** Sends messages to web servers, never into the local network unless that is allowed. */
public final class WebPost {
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final WebClient client;

  /** Creates one; messages may go into the local network or not. */
  public WebPost(boolean allowLocal) {
    var dns = SystemDefaultDnsResolver.INSTANCE;
    client =
        new WebClient(
            ReadLimits.DEFAULT.withReadTimeout(LONGEST),
            allowLocal ? dns : new CheckedDns(dns, LocalNetworks::contain));
  }

  /**
   * Sends JSON; no redirect is followed, and of the answer only the status is read.
   *
   * @param headers beside those of every message
   * @return the answer's status
   * @throws IOException if there is no answer within 15 seconds, or the address may not be reached;
   *     the message says why
   */
  public int send(URI address, byte[] json, Map<String, String> headers) throws IOException {
    try {
      return client.post(address, json, headers, LONGEST);
    } catch (LocalAddressException e) {
      throw new IOException(
          "the host %s is in the local network; serve with --local-webhooks to allow that"
              .formatted(address.getHost()),
          e);
    }
  }
}
