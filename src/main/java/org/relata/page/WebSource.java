package org.relata.page;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;

/**
 * Reads addresses as a good citizen: what robots.txt forbids is not asked for, hosts are not asked
 * too often, and what a server says has not changed is not sent again. Redirects are followed here
 * rather than by the client, so that each hop is checked like the first, a loop is told from a long
 * chain, and one deadline holds for the whole of it.
 */
final class WebSource {
  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
          + "application/xml;q=0.9,text/plain;q=0.9,text/markdown;q=0.9,*/*;q=0.1";

  private final ReadLimits limits;
  private final WebClient guarded;
  private final WebClient open;
  private final Retries retries;
  private final HostPace pace;
  private final Robots guardedRobots;
  private final Robots openRobots;
  private final Clock clock = Clock.systemUTC();

  /** What came of a chain of requests. */
  private record Arrival(URI address, WebAnswer answer) {}

  /** What stands before each request. */
  @FunctionalInterface
  private interface Gate {
    /** Returns how long the host wants to be left alone after it. */
    Duration pass(URI address) throws IOException, InterruptedException;
  }

  /**
   * Creates a source.
   *
   * @param dns looks hosts up
   * @param local tells what the manners must allow
   */
  WebSource(
      ReadLimits limits,
      Patience patience,
      DnsResolver dns,
      Predicate<InetAddress> local,
      Waiting waiting) {
    this.limits = limits;
    guarded = new WebClient(limits, new CheckedDns(dns, local));
    open = new WebClient(limits, dns);
    retries = new Retries(patience, waiting, () -> ThreadLocalRandom.current().nextLong());
    pace = new HostPace(waiting, patience.longestWait());
    // what one may reach and the other not must not be told by a shared memory
    guardedRobots = new Robots(address -> robots(guarded, address), waiting);
    openRobots = new Robots(address -> robots(open, address), waiting);
  }

  PageResult read(String source, WebManners manners, Hints hints, PageCache cache) {
    try {
      URI start = address(source);
      PageCache.Known known = cache.known(start);
      Arrival arrival = retries.of(() -> fetch(start, manners, known));
      Page kept = arrival.answer().status() == 304 ? known.at(arrival.address()) : null;
      if (kept != null) {
        return new PageResult.Read(kept.withDocument(source).withHints(hints));
      }
      if (arrival.answer().status() == 304) {
        // it took the answer from elsewhere than before, so what is kept is not of there
        arrival = retries.of(() -> fetch(start, manners, PageCache.Known.NOTHING));
      }
      Page page = page(source, arrival, hints);
      cache.keep(start, page, arrival.answer());
      return new PageResult.Read(page);
    } catch (IOException e) {
      return new PageResult.Unreadable(source, reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PageResult.Unreadable(source, "reading was interrupted; run it again");
    }
  }

  private Arrival fetch(URI start, WebManners manners, PageCache.Known known)
      throws IOException, InterruptedException {
    WebClient client = manners.allowLocal() ? open : guarded;
    Robots robots = manners.allowLocal() ? openRobots : guardedRobots;
    return follow(
        client,
        start,
        known,
        address -> {
          Duration asked = robots.check(address);
          return asked.compareTo(manners.delay()) > 0 ? asked : manners.delay();
        });
  }

  private WebAnswer robots(WebClient client, URI address) throws IOException, InterruptedException {
    try {
      return retries
          .of(() -> follow(client, address, PageCache.Known.NOTHING, hop -> Duration.ZERO))
          .answer();
    } catch (IOException e) {
      throw new IOException(reason(e), e);
    }
  }

  private Arrival follow(WebClient client, URI start, PageCache.Known known, Gate gate)
      throws IOException, InterruptedException {
    Duration left = limits.readTimeout();
    Set<URI> visited = new LinkedHashSet<>();
    URI address = start;
    while (true) {
      if (!visited.add(address)) {
        throw new IOException("it redirects in a loop (" + address + " comes again)");
      }
      Duration delay = gate.pass(address);
      WebAnswer answer;
      HostPace.Turn turn = pace.await(host(address), delay);
      long began = System.nanoTime();
      try {
        answer = ask(client, address, known, left);
      } finally {
        turn.end();
      }
      if (!answer.isRedirect()) {
        return new Arrival(address, answer);
      }
      if (visited.size() > limits.maxRedirects()) {
        throw new IOException(
            "it redirects more than %d times, last to %s"
                .formatted(limits.maxRedirects(), location(address, answer)));
      }
      // waiting for a host is not its fault; only what it took to answer counts
      left = left.minusNanos(System.nanoTime() - began);
      address = location(address, answer);
    }
  }

  private WebAnswer ask(WebClient client, URI address, PageCache.Known known, Duration left)
      throws IOException {
    WebAnswer answer;
    try {
      answer = client.get(address, ACCEPT, known, left.isNegative() ? Duration.ZERO : left);
    } catch (SocketTimeoutException
        | WebClient.LateException
        | NoHttpResponseException
        | ConnectionClosedException e) {
      throw new PassingException(reason(e), e);
    } catch (SocketException e) {
      throw mayPass(e) ? new PassingException(reason(e), e) : e;
    }
    if (answer.status() == 429 || answer.status() == 503) {
      retryAfter(answer).ifPresent(wait -> pace.close(host(address), wait));
    }
    return switch (answer.status()) {
      case 429, 502, 503, 504 -> throw new PassingException(refusal(answer.status()));
      default -> answer;
    };
  }

  /** A connection broken off may hold the next time; one refused will be refused again. */
  private static boolean mayPass(SocketException e) {
    return !(e instanceof ConnectException || e instanceof NoRouteToHostException);
  }

  private Optional<Duration> retryAfter(WebAnswer answer) {
    return answer.header("Retry-After").flatMap(text -> retryAfter(text.strip()));
  }

  private Optional<Duration> retryAfter(String text) {
    try {
      if (text.matches("\\d{1,9}")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
      }
      Instant time = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(clock.instant(), time);
      return wait.isNegative() ? Optional.empty() : Optional.of(wait);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private Page page(String document, Arrival arrival, Hints hints) throws IOException {
    WebAnswer answer = arrival.answer();
    if (answer.status() != 200) {
      throw new IOException(refusal(answer.status()));
    }
    return new Page(
        document,
        arrival.address(),
        answer.body(),
        answer.mediaType(),
        answer.charset(),
        clock.instant(),
        Digests.sha256(answer.body()),
        hints);
  }

  private static String host(URI address) {
    return address.getRawAuthority().toLowerCase(Locale.ROOT);
  }

  private static URI address(String source) throws IOException {
    try {
      URI address = new URI(source);
      if (address.getHost() == null) {
        throw new IOException("the address names no host; write it as https://host/path");
      }
      return withoutFragment(address);
    } catch (URISyntaxException e) {
      throw new IOException("it is not a valid address: " + e.getMessage(), e);
    }
  }

  private static URI location(URI from, WebAnswer answer) throws IOException {
    String location = answer.header("Location").orElseThrow();
    try {
      URI to = withoutFragment(from.resolve(new URI(location.strip().replace(" ", "%20"))));
      String scheme = to.getScheme() == null ? "" : to.getScheme().toLowerCase(Locale.ROOT);
      if (to.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
        throw new IOException("it redirects to " + location + ", which is no http(s) address");
      }
      return to;
    } catch (URISyntaxException e) {
      throw new IOException("it redirects to " + location + ", which is no valid address", e);
    }
  }

  private static URI withoutFragment(URI address) throws URISyntaxException {
    if (address.getRawFragment() == null) {
      return address;
    }
    String text = address.toString();
    return new URI(text.substring(0, text.indexOf('#')));
  }

  private static String refusal(int status) {
    String hint =
        switch (status) {
          case 401, 403 -> " (not allowed); it may need a login";
          case 404, 410 -> " (not found); check the address";
          case 429 -> " (too many requests); try again later";
          default -> status >= 500 ? " (its own error); try again later" : "";
        };
    return "the server answers " + status + hint;
  }

  private String reason(IOException e) {
    if (e instanceof PassingException || e instanceof CheckedDns.LocalAddressException) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof ConnectTimeoutException) {
      return "no connection within %d s; check the address or try again later"
          .formatted(seconds(limits.connectTimeout()));
    }
    if (e instanceof SocketTimeoutException || e instanceof WebClient.LateException) {
      return "no whole answer within %d s; try again later or allow more time"
          .formatted(seconds(limits.readTimeout()));
    }
    if (e instanceof UnknownHostException) {
      return "its host is not known; check the address and the network";
    }
    if (e instanceof HttpHostConnectException || e instanceof ConnectException) {
      return "the server refuses the connection; check the address and the port";
    }
    if (e instanceof NoHttpResponseException
        || e instanceof ConnectionClosedException
        || e instanceof SocketException) {
      return "the server breaks off the connection; try again later";
    }
    if (e instanceof SSLException) {
      return "no secure connection: " + e.getMessage();
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static long seconds(Duration duration) {
    return Math.max(1, (duration.toMillis() + 500) / 1000);
  }
}
