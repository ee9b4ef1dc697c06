package org.relata.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses. Redirects are followed here rather than by the client, so that a loop is told
 * from a long chain and one deadline holds for the whole of it.
 */
final class WebSource {
  private static final String USER_AGENT = "relata/0.1 (article reader)";
  private static final String ACCEPT =
      "text/html,application/xhtml+xml,text/plain;q=0.9,text/markdown;q=0.9,*/*;q=0.1";
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);

  private final ReadLimits limits;
  private final HttpClient client;
  private final Clock clock = Clock.systemUTC();

  WebSource(ReadLimits limits) {
    this.limits = limits;
    client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  PageResult read(String source) {
    try {
      return new PageResult.Read(fetch(source, address(source)));
    } catch (IOException e) {
      return new PageResult.Unreadable(source, reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PageResult.Unreadable(source, "reading was interrupted; run it again");
    }
  }

  private Page fetch(String document, URI start) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + limits.readTimeout().toNanos();
    Set<URI> visited = new LinkedHashSet<>();
    URI address = start;
    while (true) {
      if (!visited.add(address)) {
        throw new IOException("it redirects in a loop (" + address + " comes again)");
      }
      HttpResponse<byte[]> response =
          send(address, Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
      if (!isRedirect(response)) {
        return page(document, address, response);
      }
      if (visited.size() > limits.maxRedirects()) {
        throw new IOException(
            "it redirects more than %d times, last to %s"
                .formatted(limits.maxRedirects(), location(address, response)));
      }
      address = location(address, response);
    }
  }

  private HttpResponse<byte[]> send(URI address, Duration remaining)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", USER_AGENT)
            .header("Accept", ACCEPT)
            .header("Accept-Encoding", "gzip")
            .build();
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(request, info -> BoundedBody.of(info, limits));
    try {
      // the request's own timeout ends with the headers; this one covers a body that trickles
      return sent.get(remaining.toMillis() + 1, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw new HttpTimeoutException("no whole answer");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  private Page page(String document, URI address, HttpResponse<byte[]> response)
      throws IOException {
    if (response.statusCode() != 200) {
      throw new IOException(
          "the server answers %d%s".formatted(response.statusCode(), hint(response.statusCode())));
    }
    byte[] bytes = decoded(response);
    Optional<String> contentType = response.headers().firstValue("Content-Type");
    return new Page(
        document,
        address,
        bytes,
        contentType.map(WebSource::mediaType).orElse(null),
        contentType.map(WebSource::charset).orElse(null),
        clock.instant(),
        Digests.sha256(bytes));
  }

  private byte[] decoded(HttpResponse<byte[]> response) throws IOException {
    String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
    if (encoding.equalsIgnoreCase("identity")) {
      return response.body();
    }
    if (!encoding.equalsIgnoreCase("gzip")) {
      throw new IOException("it is encoded as " + encoding + ", which was not asked for");
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      byte[] bytes = in.readNBytes((int) limits.maxBytes() + 1);
      if (bytes.length > limits.maxBytes()) {
        throw new IOException(limits.tooLarge());
      }
      return bytes;
    }
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

  private static URI location(URI from, HttpResponse<?> response) throws IOException {
    String location = response.headers().firstValue("Location").orElseThrow();
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

  private static boolean isRedirect(HttpResponse<?> response) {
    return switch (response.statusCode()) {
      case 301, 302, 303, 307, 308 -> response.headers().firstValue("Location").isPresent();
      default -> false;
    };
  }

  private static String mediaType(String contentType) {
    int semicolon = contentType.indexOf(';');
    return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static @Nullable String charset(String contentType) {
    Matcher matcher = CHARSET.matcher(contentType);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static String hint(int status) {
    return switch (status) {
      case 401, 403 -> " (not allowed); it may need a login";
      case 404, 410 -> " (not found); check the address";
      case 429 -> " (too many requests); try again later";
      default -> status >= 500 ? " (its own error); try again later" : "";
    };
  }

  private String reason(IOException e) {
    if (e instanceof HttpConnectTimeoutException) {
      return "no connection within %d s; check the address or try again later"
          .formatted(seconds(limits.connectTimeout()));
    }
    if (e instanceof HttpTimeoutException) {
      return "no whole answer within %d s; try again later or allow more time"
          .formatted(seconds(limits.readTimeout()));
    }
    if (e instanceof ConnectException) {
      Throwable cause = e.getCause();
      while (cause != null) {
        if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
          return "its host is not known; check the address and the network";
        }
        cause = cause.getCause();
      }
      return "the server refuses the connection; check the address and the port";
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
