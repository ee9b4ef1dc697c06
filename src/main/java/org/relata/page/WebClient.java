package org.relata.page;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/** Asks web servers, one request at a time; redirects are the caller's to follow. */
final class WebClient {
  private static final String USER_AGENT = "relata/0.1 (article reader)";

  /** Security policies in headers run to several thousand characters. */
  private static final Http1Config HEADERS =
      Http1Config.custom().setMaxLineLength(65_536).setMaxHeaderCount(200).build();

  /** Breaks off what takes too long; a socket's own timeout begins anew with every byte. */
  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "web-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  private final ReadLimits limits;
  private final CloseableHttpClient client;

  WebClient(ReadLimits limits, DnsResolver dns) {
    this.limits = limits;
    Timeout connect = Timeout.of(limits.connectTimeout());
    Timeout read = Timeout.of(limits.readTimeout());
    client =
        HttpClients.custom()
            .setUserAgent(USER_AGENT)
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(dns)
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(HEADERS).build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(connect)
                            .setSocketTimeout(read)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(read)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  /**
   * Asks for an address.
   *
   * @param time how long it may take to the last byte
   * @throws LateException if it takes longer
   */
  WebAnswer get(URI address, String accept, PageCache.Known known, Duration time)
      throws IOException {
    HttpGet request = new HttpGet(address);
    request.setHeader("Accept", accept);
    request.setHeader("Accept-Encoding", Unpacking.ACCEPTED);
    if (known.etag() != null) {
      request.setHeader("If-None-Match", known.etag());
    }
    if (known.lastModified() != null) {
      request.setHeader("If-Modified-Since", known.lastModified());
    }
    return inTime(
        request,
        time,
        () -> answer(request, client.executeOpen(HttpHost.create(address), request, null)));
  }

  /**
   * Sends JSON.
   *
   * @param headers beside those of every request
   * @param time how long it may take to the answer
   * @return the answer's status; the rest of it is not read
   * @throws LateException if it takes longer
   */
  int post(URI address, byte[] json, Map<String, String> headers, Duration time)
      throws IOException {
    HttpPost request = new HttpPost(address);
    request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
    headers.forEach(request::setHeader);
    return inTime(
        request,
        time,
        () -> {
          ClassicHttpResponse response =
              client.executeOpen(HttpHost.create(address), request, null);
          int status = response.getCode();
          request.abort();
          Closer.closeQuietly(response);
          return status;
        });
  }

  /** An exchange of a request for an answer. */
  private interface Exchange<T> {
    T run() throws IOException;
  }

  private static <T> T inTime(HttpUriRequestBase request, Duration time, Exchange<T> exchange)
      throws IOException {
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> deadline =
        WATCH.schedule(
            () -> {
              late.set(true);
              request.abort();
            },
            time.toNanos(),
            TimeUnit.NANOSECONDS);
    try {
      return exchange.run();
    } catch (IOException e) {
      throw late.get() ? new LateException(e) : e;
    } finally {
      deadline.cancel(false);
    }
  }

  private WebAnswer answer(HttpGet request, ClassicHttpResponse response) throws IOException {
    boolean whole = false;
    try {
      WebAnswer answer = new WebAnswer(response.getCode(), headers(response), body(response));
      whole = answer.status() == 200;
      return answer;
    } finally {
      if (!whole) {
        // closing alone would read the rest, however long, to keep the connection
        request.abort();
      }
      Closer.closeQuietly(response);
    }
  }

  private byte[] body(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (response.getCode() != 200 || entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > limits.maxBytes()) {
      throw new IOException(limits.tooLarge(entity.getContentLength()));
    }
    String encoding = headers(response).getOrDefault("content-encoding", "identity");
    return Unpacking.read(new BoundedStream(entity.getContent(), limits), encoding, limits);
  }

  private static Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      if (header.getValue() != null) {
        headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
      }
    }
    return headers;
  }

  /** Says that an answer took longer than it may. */
  static final class LateException extends InterruptedIOException {
    private static final long serialVersionUID = 1L;

    LateException(IOException cause) {
      super("no whole answer");
      initCause(cause);
    }
  }
}
