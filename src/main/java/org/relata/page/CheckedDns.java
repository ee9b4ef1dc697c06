package org.relata.page;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves hosts for the client, which connects to the very addresses returned here: a name that
 * resolves to another address a moment later leads nowhere else.
 */
final class CheckedDns implements DnsResolver {
  private final DnsResolver dns;
  private final Predicate<InetAddress> forbidden;

  CheckedDns(DnsResolver dns, Predicate<InetAddress> forbidden) {
    this.dns = dns;
    this.forbidden = forbidden;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = dns.resolve(host);
    InetAddress[] open =
        Arrays.stream(all).filter(address -> !forbidden.test(address)).toArray(InetAddress[]::new);
    if (all.length > 0 && open.length == 0) {
      throw new LocalAddressException(host, all[0]);
    }
    return open;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Says that a host is in the local network. */
  static final class LocalAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    LocalAddressException(String host, InetAddress address) {
      super(
          "its host %s is at %s, in the local network; allow that with --allow-local, or allowLocal of its source"
              .formatted(host, address.getHostAddress()));
    }
  }
}
