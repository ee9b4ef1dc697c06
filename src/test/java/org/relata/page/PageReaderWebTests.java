package org.relata.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReaderWebTests {
  private static final Duration PATIENCE = Duration.ofMillis(400);

  private static final String OPEN = "127.0.0.1";
  private static final String LOCAL = "127.0.0.2";
  private static final WebManners AT_HOME =
      WebManners.DEFAULT.withAllowLocal(true).withDelay(Duration.ZERO);
  private static final ReadLimits LIMITS =
      new ReadLimits(100_000, Duration.ofSeconds(2), Duration.ofSeconds(10), 5);

  private final Clockwork time = new Clockwork();
  private final PageReader reader = reader(LIMITS, AT_HOME);
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = new CopyOnWriteArrayList<>();
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

  @Test
  void unpacksBrotli() {
    // "hello" packed by the reference encoder
    byte[] packed = {0x0b, 0x02, (byte) 0x80, 'h', 'e', 'l', 'l', 'o', 0x03};
    on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "br");
          answer(exchange, 200, "text/plain", packed);
        });

    assertThat(page(address("/a")).bytes()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
  }

  @Test
  void refusesWhatUnpacksToMoreThanTheLimit() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(new byte[50_000_000]);
    }
    on(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          answer(exchange, 200, "text/html", packed.toByteArray());
        });

    assertThat(packed.size()).isLessThan(100_000);
    assertThat(reason(reader, address("/bomb"))).contains("more than the limit of 100000 bytes");
  }

  @Test
  void tellsBrokenCompression() {
    for (String encoding : List.of("gzip", "br", "deflate")) {
      on(
          "/" + encoding,
          exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", encoding);
            answer(exchange, 200, "text/html", "<p>not packed at all");
          });
      assertThat(reason(reader, address("/" + encoding))).isNotBlank();
    }
  }

  @Test
  void breaksOffAnEndlessBody() {
    AtomicLong sent = new AtomicLong();
    on(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] chunk = new byte[10_000];
          while (end.getCount() > 0) {
            exchange.getResponseBody().write(chunk);
            sent.addAndGet(chunk.length);
          }
        });

    assertThat(reason(reader, address("/endless"))).contains("more than the limit");
    // what the sockets between hold, and not what the deadline would allow
    assertThat(sent.get()).isLessThan(50_000_000);
  }

  @Test
  void givesUpOnABodyThatTrickles() {
    on(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (!ended(Duration.ofMillis(20))) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
          }
        });

    assertThat(reason(impatient(), address("/a"))).contains("no whole answer within");
  }

  @Test
  void asksOnlyForWhatRobotsTxtAllows() {
    on("/robots.txt", count(200, "User-agent: *\nDisallow: /private/\n"));
    on("/private/a", count(200, "secret"));
    on("/public/a", count(200, "open"));

    assertThat(reason(reader, address("/private/a"))).contains("robots.txt does not allow");
    assertThat(page(address("/public/a")).bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("open");
    assertThat(asked).containsExactly("/robots.txt", "/public/a");
  }

  @Test
  void prefersTheRulesForItself() {
    on(
        "/robots.txt",
        count(200, "User-agent: *\nDisallow: /\n\nUser-agent: Relata\nDisallow: /b\n"));
    on("/a", count(200, "open"));

    assertThat(page(address("/a")).bytes()).asString(StandardCharsets.UTF_8).isEqualTo("open");
    assertThat(reason(reader, address("/b"))).contains("robots.txt does not allow");
  }

  @Test
  void leavesASiteAloneWhoseRobotsTxtCannotBeHad() {
    on("/robots.txt", count(500, "oops"));
    on("/a", count(200, "open"));

    assertThat(reason(reader, address("/a"))).contains("robots.txt cannot be had", "500");
    assertThat(reason(reader, address("/b"))).contains("robots.txt cannot be had", "500");
    assertThat(asked).containsExactly("/robots.txt");
  }

  @Test
  void obeysRobotsTxtAfterARedirectToo() {
    on("/robots.txt", count(200, "User-agent: *\nDisallow: /b\n"));
    on("/a", exchange -> redirect(exchange, "/b"));
    on("/b", count(200, "secret"));

    assertThat(reason(reader, address("/a"))).contains("robots.txt does not allow");
    assertThat(asked).containsExactly("/robots.txt");
  }

  @Test
  void spacesRequestsToOneHostAsTheCrawlDelayAsks() {
    on("/robots.txt", count(200, "User-agent: *\nCrawl-delay: 7\n"));
    on("/a", count(200, "open"));

    page(address("/a"));
    page(address("/a"));

    assertThat(time.pauses).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void spacesRequestsToOneHostByTheDelayOfItsManners() {
    on("/a", count(200, "open"));
    PageReader slow = reader(LIMITS, AT_HOME.withDelay(Duration.ofSeconds(3)));

    one(slow, address("/a"));
    one(slow, address("/a"));

    assertThat(time.pauses).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void triesAgainWhatMayPassAndWaitsLongerEachTime() {
    on("/a", failing(2, exchange -> answer(exchange, 503, "text/html", "busy")));

    assertThat(page(address("/a")).bytes()).asString(StandardCharsets.UTF_8).isEqualTo("at last");
    assertThat(time.pauses).hasSize(2);
    assertThat(time.pauses.get(0)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(time.pauses.get(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void triesAgainWhenTheConnectionBreaks() {
    on("/a", failing(1, HttpExchange::close));

    assertThat(page(address("/a")).bytes()).asString(StandardCharsets.UTF_8).isEqualTo("at last");
  }

  @Test
  void doesNotTryAgainWhatWillNotPass() {
    on("/gone", count(404, "no"));

    assertThat(reason(reader, address("/gone"))).contains("404");
    assertThat(asked).containsExactly("/gone");
    assertThat(time.pauses).isEmpty();
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    on(
        "/a",
        failing(
            1,
            exchange -> {
              exchange.getResponseHeaders().add("Retry-After", "30");
              answer(exchange, 429, "text/html", "busy");
            }));

    page(address("/a"));

    assertThat(time.nanos()).isEqualTo(Duration.ofSeconds(30).toNanos());
  }

  @Test
  void doesNotWaitForHoursBecauseAServerAsks() {
    on(
        "/a",
        exchange -> {
          asked.add("/a");
          exchange.getResponseHeaders().add("Retry-After", "7200");
          answer(exchange, 503, "text/html", "busy");
        });
    on("/b", count(200, "open"));

    assertThat(reason(reader, address("/a"))).contains("asks not to be read for another 7");
    assertThat(reason(reader, address("/b"))).contains("asks not to be read for another 7");
    assertThat(asked).containsExactly("/a");
  }

  @Test
  void hasServersSendAgainOnlyWhatHasChanged(@TempDir Path folder) {
    AtomicInteger version = new AtomicInteger(1);
    on("/a", exchange -> versioned(exchange, "v" + version.get()));

    Page first = page(reader.keeping(folder), address("/a"));
    Page second = page(reader.keeping(folder), address("/a"));
    version.set(2);
    Page third = page(reader.keeping(folder), address("/a"));

    assertThat(asked).containsExactly("200 v1", "304 v1", "200 v2");
    assertThat(second)
        .usingRecursiveComparison()
        .ignoringFields("fetched") // kept to the millisecond
        .isEqualTo(first);
    assertThat(third.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("text v2");
  }

  @Test
  void readsAgainWholeWhatItKeptBroken(@TempDir Path folder) throws IOException {
    on("/a", exchange -> versioned(exchange, "v1"));
    page(reader.keeping(folder), address("/a"));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 90));
      }
    }

    assertThat(page(reader.keeping(folder), address("/a")).bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("text v1");
    assertThat(asked).containsExactly("200 v1", "200 v1");
  }

  @Test
  void takesNoKeptPageForThatOfAnotherAddress(@TempDir Path folder) {
    AtomicBoolean moved = new AtomicBoolean();
    on("/go", exchange -> redirect(exchange, moved.get() ? "/b" : "/a"));
    on("/a", exchange -> versioned(exchange, "v1"));
    on("/b", exchange -> versioned(exchange, "v1"));

    page(reader.keeping(folder), address("/go"));
    moved.set(true);

    assertThat(page(reader.keeping(folder), address("/go")).address()).hasToString(address("/b"));
    assertThat(asked).containsExactly("200 v1", "304 v1", "200 v1");
  }

  private void versioned(HttpExchange exchange, String version) throws IOException {
    String tag = '"' + version + '"';
    exchange.getResponseHeaders().add("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      asked.add("304 " + version);
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
    } else {
      asked.add("200 " + version);
      answer(exchange, 200, "text/plain; charset=utf-8", "text " + version);
    }
  }

  @Test
  void takesNoUnchangedForAnAnswerThatItDidNotAskFor() {
    on(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(304, -1);
          exchange.close();
        });

    assertThat(reason(reader, address("/a"))).contains("304");
  }

  @Test
  void readsNothingInTheLocalNetworkUnlessAllowed() {
    on("/a", count(200, "internal"));
    PageReader stranger = reader(LIMITS, WebManners.DEFAULT);
    int port = server.getAddress().getPort();

    for (String host : List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "0.0.0.0")) {
      assertThat(reason(stranger, "http://" + host + ":" + port + "/a"))
          .as(host)
          .contains("in the local network", "--allow-local");
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void followsNoRedirectIntoTheLocalNetwork() {
    on("/outside", exchange -> redirect(exchange, address("inside.example", "/secret")));
    on("/secret", count(200, "internal"));
    Names names =
        new Names(Map.of("outside.example", List.of(OPEN), "inside.example", List.of(LOCAL)));

    assertThat(refusal(names, address("outside.example", "/outside")))
        .contains("its host inside.example is at 127.0.0.2, in the local network");
    assertThat(asked).isEmpty();
  }

  @Test
  void readsNothingOfAHostThatMovesIntoTheLocalNetwork() {
    on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("Connection", "close");
          redirect(exchange, "/b");
        });
    on("/b", count(200, "internal"));
    // found for robots.txt, and again for the page, as the server closes its connection
    Names names = new Names(Map.of("moving.example", List.of(OPEN, LOCAL)));

    assertThat(refusal(names, address("moving.example", "/a")))
        .contains("its host moving.example is at 127.0.0.2");
    assertThat(asked).isEmpty();
  }

  @Test
  void connectsToTheAddressThatWasChecked() {
    on("/robots.txt", count(200, ""));
    on("/a", count(200, "open"));
    // a second look would lead elsewhere
    Names names = new Names(Map.of("news.example", List.of(OPEN, LOCAL)));

    assertThat(read(names, address("news.example", "/a"))).isInstanceOf(PageResult.Read.class);
    assertThat(names.looked).containsExactly("news.example");
    assertThat(asked).containsExactly("/robots.txt", "/a");
  }

  private String refusal(DnsResolver names, String address) {
    PageResult result = read(names, address);
    assertThat(result).isInstanceOf(PageResult.Unreadable.class);
    return ((PageResult.Unreadable) result).reason();
  }

  /** Reads with a guard that takes one address of this machine for the local network. */
  private PageResult read(DnsResolver names, String address) {
    WebManners manners = AT_HOME.withAllowLocal(false);
    return new WebSource(
            LIMITS,
            Patience.DEFAULT,
            names,
            resolved -> resolved.getHostAddress().equals(LOCAL),
            time)
        .read(address, manners, Hints.NONE, PageCache.NONE);
  }

  private String address(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  /** Knows names by heart: each answer is given once, the last one for ever. */
  private static final class Names implements DnsResolver {
    private final List<String> looked = new ArrayList<>();
    private final Map<String, List<String>> answers;

    Names(Map<String, List<String>> answers) {
      this.answers = answers;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      List<String> known = answers.getOrDefault(host, List.of());
      int earlier = Collections.frequency(looked, host);
      looked.add(host);
      return new InetAddress[] {
        InetAddress.getByName(known.get(Math.min(earlier, known.size() - 1)))
      };
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  private Answer count(int status, String body) {
    return exchange -> {
      asked.add(exchange.getRequestURI().getPath());
      answer(exchange, status, "text/plain", body);
    };
  }

  private static Answer failing(int times, Answer failure) {
    AtomicInteger asked = new AtomicInteger();
    return exchange -> {
      if (asked.getAndIncrement() < times) {
        failure.to(exchange);
      } else {
        answer(exchange, 200, "text/plain", "at last");
      }
    };
  }

  private boolean ended(Duration within) {
    try {
      return end.await(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private PageReader impatient() {
    return reader(ReadLimits.DEFAULT.withReadTimeout(PATIENCE), AT_HOME);
  }

  private PageReader reader(ReadLimits limits, WebManners manners) {
    return new PageReader(
        limits, manners, Patience.DEFAULT, SystemDefaultDnsResolver.INSTANCE, time);
  }

  /** Waits without waiting, and remembers for how long. */
  private static final class Clockwork implements Waiting {
    private final List<Duration> pauses = new ArrayList<>();
    private long nanos;

    @Override
    public long nanos() {
      return nanos;
    }

    @Override
    public void pause(Duration time) {
      pauses.add(time);
      nanos += time.toNanos();
    }
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
    return page(reader, source);
  }

  private static Page page(PageReader reader, String source) {
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
