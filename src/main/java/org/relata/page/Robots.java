package org.relata.page;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What sites allow robots to read (RFC 9309). A site without a robots.txt allows everything; one
 * whose robots.txt cannot be had is left alone.
 */
final class Robots {
  /** What groups of a robots.txt are looked for, in lower case as the parser wants it. */
  private static final List<String> NAMES = List.of("relata");

  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration FAILURE_KEPT = Duration.ofMinutes(10);
  private static final int MOST_SITES = 10_000;

  private final Fetch fetch;
  private final Waiting waiting;
  private final Map<String, Site> sites = new HashMap<>();

  /** Reads a robots.txt, redirects followed. */
  @FunctionalInterface
  interface Fetch {
    WebAnswer get(URI address) throws IOException, InterruptedException;
  }

  /** What came of a site's robots.txt: rules, or why there are none. */
  private record Known(
      @Nullable SimpleRobotRules rules, @Nullable IOException failure, long until) {}

  /** A site, and what is known of it by who has its lock. */
  private static final class Site {
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable Known known;
  }

  Robots(Fetch fetch, Waiting waiting) {
    this.fetch = fetch;
    this.waiting = waiting;
  }

  /**
   * Checks that an address may be read.
   *
   * @return how long its site wants to be left alone between two requests
   * @throws IOException if it may not, or nobody knows
   */
  Duration check(URI address) throws IOException, InterruptedException {
    SimpleRobotRules rules = rules(address);
    if (!rules.isAllowed(address.toString())) {
      throw new IOException(
          "its site's robots.txt does not allow reading it; ask the publisher for a feed, or save"
              + " the page and give the file");
    }
    return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
  }

  private SimpleRobotRules rules(URI address) throws IOException, InterruptedException {
    String site =
        "%s://%s"
            .formatted(address.getScheme(), address.getRawAuthority())
            .toLowerCase(Locale.ROOT);
    Known known = known(site);
    if (known.failure() != null) {
      throw new IOException(known.failure().getMessage(), known.failure());
    }
    return java.util.Objects.requireNonNull(known.rules());
  }

  /** Whoever comes while a robots.txt is being read waits for it, rather than ask for it too. */
  private Known known(String name) throws InterruptedException {
    Site site = site(name);
    site.reading.lockInterruptibly();
    try {
      Known known = site.known;
      if (known == null || known.until() - waiting.nanos() < 0) {
        known = read(URI.create(name + "/robots.txt"));
        site.known = known;
      }
      return known;
    } finally {
      site.reading.unlock();
    }
  }

  private Site site(String name) {
    synchronized (sites) {
      if (sites.size() >= MOST_SITES && !sites.containsKey(name)) {
        sites.clear();
      }
      return sites.computeIfAbsent(name, first -> new Site());
    }
  }

  private Known read(URI robots) throws InterruptedException {
    try {
      return new Known(rules(robots, fetch.get(robots)), null, waiting.nanos() + KEPT.toNanos());
    } catch (IOException e) {
      return new Known(null, e, waiting.nanos() + FAILURE_KEPT.toNanos());
    }
  }

  private static SimpleRobotRules rules(URI robots, WebAnswer answer) throws IOException {
    if (answer.status() == 200) {
      return new SimpleRobotRulesParser()
          .parseContent(robots.toString(), answer.body(), "text/plain", NAMES);
    }
    if (answer.status() >= 500 || answer.status() == 429) {
      throw new IOException(
          "its site's robots.txt cannot be had (the server answers %d), so nothing of the site is"
                  .formatted(answer.status())
              + " read; try again later");
    }
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }
}
