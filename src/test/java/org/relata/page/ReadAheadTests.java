package org.relata.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hosts are asked at once, and none of them faster for it. */
class ReadAheadTests {
  private static final Duration DELAY = Duration.ofMillis(100);
  private static final long LONGEST_WAIT_S = 20;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Host> hosts = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  private final Clockwork clockwork = new Clockwork();

  /** Passes only while somebody waits. */
  private static final class Clockwork implements Waiting {
    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long nanos() {
      return nanos.get();
    }

    @Override
    public void pause(Duration time) {
      nanos.addAndGet(time.toNanos());
    }
  }

  /** A server that notes when it is asked. */
  private final class Host {
    private final HttpServer server;
    private final List<Long> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger present = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch met = new CountDownLatch(1);

    Host() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      hosts.add(this);
    }

    Host start(Runnable slowness) {
      server.createContext("/", exchange -> serve(exchange, slowness));
      server.start();
      return this;
    }

    private void serve(HttpExchange exchange, Runnable slowness) throws IOException {
      boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
      if (!robots) {
        asked.add(clockwork.nanos());
        most.accumulateAndGet(present.incrementAndGet(), Math::max);
        met.countDown();
        slowness.run();
        present.decrementAndGet();
      }
      byte[] page = exchange.getRequestURI().toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "text/plain");
      exchange.sendResponseHeaders(robots ? 404 : 200, page.length);
      exchange.getResponseBody().write(page);
      exchange.close();
    }

    List<String> addresses(int from, int to) {
      return IntStream.range(from, to)
          .mapToObj(i -> "http://127.0.0.1:" + server.getAddress().getPort() + "/" + i)
          .toList();
    }

    /** Milliseconds of the clockwork from each request to the next. */
    List<Long> gaps() {
      return IntStream.range(1, asked.size())
          .mapToObj(i -> TimeUnit.NANOSECONDS.toMillis(asked.get(i) - asked.get(i - 1)))
          .toList();
    }
  }

  @AfterEach
  void stop() {
    end.countDown();
    hosts.forEach(host -> host.server.stop(0));
    threads.shutdownNow();
  }

  private static void await(CountDownLatch latch, long time, TimeUnit unit) {
    try {
      assertThat(latch.await(time, unit)).isIn(true, false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A little while, unless the test has ended. */
  private void dawdle() {
    await(end, 30, TimeUnit.MILLISECONDS);
  }

  private static Wanted wanted(String address) {
    return new Wanted.OfWeb(
        address, WebManners.DEFAULT.withAllowLocal(true).withDelay(DELAY), Hints.NONE);
  }

  private static List<String> read(PageReader reader, List<String> addresses) {
    try (Stream<PageResult> pages =
        reader.readAll(addresses.stream().map(ReadAheadTests::wanted))) {
      return pages
          .map(result -> result instanceof PageResult.Read read ? read.page().document() : "lost")
          .toList();
    }
  }

  private static List<String> inTurns(List<String> some, List<String> others) {
    return IntStream.range(0, some.size())
        .boxed()
        .flatMap(i -> Stream.of(some.get(i), others.get(i)))
        .toList();
  }

  @Test
  void asksAnotherHostWhileOneKeepsItWaiting() throws IOException {
    Host two = new Host();
    two.start(() -> {});
    List<Boolean> metMeanwhile = new CopyOnWriteArrayList<>();
    Host one = new Host();
    one.start(
        () -> {
          await(two.met, LONGEST_WAIT_S, TimeUnit.SECONDS);
          metMeanwhile.add(two.met.getCount() == 0);
        });
    List<String> addresses = new ArrayList<>(one.addresses(0, 3));
    addresses.addAll(two.addresses(0, 2));

    assertThat(read(new PageReader(), addresses)).isEqualTo(addresses);
    assertThat(metMeanwhile).containsOnly(true);
  }

  @Test
  void asksNoHostTwiceAtOnceHoweverManyWantPagesOfIt() throws IOException {
    Host one = new Host().start(this::dawdle);
    Host two = new Host().start(this::dawdle);
    PageReader reader = new PageReader();
    List<String> some = inTurns(one.addresses(0, 5), two.addresses(0, 5));
    List<String> others = inTurns(two.addresses(5, 10), one.addresses(5, 10));

    CompletableFuture<List<String>> meanwhile =
        CompletableFuture.supplyAsync(() -> read(reader, others), threads);
    assertThat(read(reader, some)).isEqualTo(some);
    assertThat(meanwhile.join()).isEqualTo(others);

    for (Host host : List.of(one, two)) {
      assertThat(host.asked).hasSize(10);
      assertThat(host.most).hasValue(1);
    }
  }

  @Test
  void asksAHostOncePerDelayHoweverManyWantPagesOfIt() throws IOException {
    Host one = new Host().start(() -> {});
    PageReader reader =
        new PageReader(
            ReadLimits.DEFAULT,
            WebManners.DEFAULT,
            Patience.DEFAULT,
            SystemDefaultDnsResolver.INSTANCE,
            clockwork);

    CompletableFuture<List<String>> meanwhile =
        CompletableFuture.supplyAsync(() -> read(reader, one.addresses(0, 10)), threads);
    read(reader, one.addresses(10, 20));
    meanwhile.join();

    assertThat(one.gaps()).hasSize(19).allMatch(gap -> gap >= DELAY.toMillis());
  }

  @Test
  void endsWhatIsUnderWayWhenNobodyWantsMore() throws IOException {
    Host one = new Host().start(() -> await(end, LONGEST_WAIT_S, TimeUnit.SECONDS));
    Host two = new Host().start(() -> {});
    List<String> addresses = new ArrayList<>(two.addresses(0, 1));
    addresses.addAll(one.addresses(0, 40));

    try (Stream<PageResult> pages =
        new PageReader().readAll(addresses.stream().map(ReadAheadTests::wanted))) {
      assertThat(pages.findFirst()).containsInstanceOf(PageResult.Read.class);
    }

    assertThat(end.getCount()).as("the slow host was not waited for").isOne();
  }

  @Test
  void givesWhatIsKnownInItsOrder() {
    PageResult first = new PageResult.Unreadable("first", "lost");
    PageResult last = new PageResult.Unreadable("last", "lost");
    try (Stream<PageResult> pages =
        new PageReader()
            .readAll(
                Stream.of(
                    new Wanted.Known(first),
                    new Wanted.OfWeb("http://", WebManners.DEFAULT, Hints.NONE),
                    new Wanted.Known(last)))) {
      assertThat(pages.map(result -> ((PageResult.Unreadable) result).document()))
          .containsExactly("first", "http://", "last");
    }
  }

  @Test
  void pagesReadAheadTakeUpRoomUntilTheyAreWanted() throws InterruptedException {
    Semaphore room = new Semaphore(10);
    Reading reading = new Reading(() -> page("four"), room);
    reading.readAhead(10);
    assertThat(room.availablePermits()).isEqualTo(6);
    reading.result();
    assertThat(room.availablePermits()).isEqualTo(10);
  }

  @Test
  void whoWantsAPageReadsItWhereThereIsNoRoom() {
    Semaphore full = new Semaphore(0);
    assertThat(new Reading(() -> page("four"), full).result()).isInstanceOf(PageResult.Read.class);
    assertThat(full.availablePermits()).isZero();
  }

  private static PageResult page(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new PageResult.Read(
        Page.of(
            "a",
            URI.create("https://quay.example/"),
            bytes,
            null,
            null,
            Instant.EPOCH,
            Hints.NONE));
  }
}
