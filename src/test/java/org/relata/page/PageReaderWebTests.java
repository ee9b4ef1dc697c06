package org.relata.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageReaderWebTests {
  private static final Duration PATIENCE = Duration.ofMillis(400);

  private final PageReader reader =
      new PageReader(new ReadLimits(100_000, Duration.ofSeconds(2), Duration.ofSeconds(10), 5));
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void readsAPageWithItsTypeAndCharset() {
    on("/a", exchange -> answer(exchange, 200, "Text/HTML; Charset=\"ISO-8859-1\"", "hello"));

    Page page = page(address("/a"));

    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.charset()).isEqualTo("ISO-8859-1");
    assertThat(page.document()).isEqualTo(address("/a"));
    assertThat(page.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
  }

  @Test
  void tellsWhoItIs() {
    on(
        "/a",
        exchange ->
            answer(
                exchange, 200, "text/plain", exchange.getRequestHeaders().getFirst("User-Agent")));

    assertThat(page(address("/a")).bytes()).asString(StandardCharsets.UTF_8).startsWith("relata/");
  }

  @Test
  void followsRedirectsAndKnowsWhereItArrived() {
    on("/a", exchange -> redirect(exchange, "/b"));
    on("/b", exchange -> redirect(exchange, address("/c#part")));
    on("/c", exchange -> answer(exchange, 200, "text/plain", "there"));

    Page page = page(address("/a"));

    assertThat(page.document()).isEqualTo(address("/a"));
    assertThat(page.address()).hasToString(address("/c"));
  }

  @Test
  void unpacksGzip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("hello".getBytes(StandardCharsets.UTF_8));
    }
    on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          answer(exchange, 200, "text/plain", packed.toByteArray());
        });

    assertThat(page(address("/a")).bytes()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
  }

  @Test
  void tellsRedirectsInALoop() {
    on("/a", exchange -> redirect(exchange, "/b"));
    on("/b", exchange -> redirect(exchange, "/a"));

    assertThat(reason(reader, address("/a"))).contains("redirects in a loop").contains("/a");
  }

  @Test
  void tellsTooManyRedirects() {
    on("/r", exchange -> redirect(exchange, exchange.getRequestURI().getPath() + "x"));

    assertThat(reason(reader, address("/r"))).contains("redirects more than 5 times");
  }

  @Test
  void followsNoRedirectOutOfTheWeb() {
    on("/a", exchange -> redirect(exchange, "file:///etc/passwd"));

    assertThat(reason(reader, address("/a"))).contains("which is no http(s) address");
  }

  @Test
  void tellsWhatTheServerAnswers() {
    on("/gone", exchange -> answer(exchange, 404, "text/html", "no"));
    on("/broken", exchange -> answer(exchange, 503, "text/html", "no"));

    assertThat(reason(reader, address("/gone")))
        .isEqualTo("the server answers 404 (not found); check the address");
    assertThat(reason(reader, address("/broken"))).contains("503").contains("try again later");
  }

  @Test
  void givesUpOnAServerThatDoesNotAnswer() {
    on("/a", exchange -> awaitEnd());

    assertThat(reason(impatient(), address("/a"))).contains("no whole answer within");
  }

  @Test
  void givesUpOnABodyThatStops() {
    on(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          awaitEnd();
        });

    assertThat(reason(impatient(), address("/a"))).contains("no whole answer within");
  }

  @Test
  void refusesTooLargeAPageBeforeAndWhileReading() {
    on("/told", exchange -> answer(exchange, 200, "text/plain", new byte[200_000]));
    on(
        "/untold",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[200_000]);
          exchange.close();
        });

    assertThat(reason(reader, address("/told"))).contains("it has 200000 bytes, more than");
    assertThat(reason(reader, address("/untold"))).contains("more than the limit");
  }

  @Test
  void tellsWhereNothingListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThat(reason(reader, "http://127.0.0.1:" + port + "/")).contains("refuses the connection");
  }

  @Test
  void tellsAddressesThatAreNone() {
    assertThat(reason(reader, "http://")).contains("not a valid address");
    assertThat(reason(reader, "https://a b/")).contains("not a valid address");
  }

  private PageReader impatient() {
    return new PageReader(ReadLimits.DEFAULT.withReadTimeout(PATIENCE));
  }

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private void on(String path, Answer answer) {
    server.createContext(path, answer::to);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    answer(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Page page(String source) {
    PageResult result = one(reader, source);
    assertThat(result).isInstanceOf(PageResult.Read.class);
    return ((PageResult.Read) result).page();
  }

  private static String reason(PageReader reader, String source) {
    PageResult result = one(reader, source);
    assertThat(result).isInstanceOf(PageResult.Unreadable.class);
    return ((PageResult.Unreadable) result).reason();
  }

  private static PageResult one(PageReader reader, String source) {
    try (Stream<PageResult> results = reader.read(source)) {
      List<PageResult> all = results.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
