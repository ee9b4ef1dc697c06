package org.relata.watch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relata.graph.Graph;
import org.relata.graph.GraphException;
import org.relata.graph.Notice;
import org.relata.graph.Watch;
import org.relata.graph.Watched;
import org.relata.query.InvalidQueryException;
import org.relata.query.Queries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people want to hear of when the graph changes. Who writes to the graph notes it there,
 * whatever process it is; this tells those who ask, and sends it to their webhooks.
 */
public final class Watches implements AutoCloseable {
  /** Most watches of one graph, for each is looked at with every article. */
  public static final int MOST = 1000;

  /** So long notices are kept. */
  public static final int KEPT_DAYS = 30;

  /** So many notices are told at once when the newest are asked for. */
  public static final int MOST_NEWEST = 500;

  private static final Logger LOG = LoggerFactory.getLogger(Watches.class);
  private static final int SECRET_BYTES = 32;

  private final Graph graph;
  private final Queries queries;
  private final Clock clock;
  private final Courier courier;
  private final SecureRandom chance = new SecureRandom();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "relata-courier");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Prepares to tell; nothing is sent yet.
   *
   * @param graph migrated; stays the caller's to close, after this
   * @param queries tell whom names mean
   * @param messenger sends to webhooks
   */
  public Watches(Graph graph, Queries queries, Messenger messenger, Clock clock) {
    this.graph = graph;
    this.queries = queries;
    this.clock = clock;
    this.courier = new Courier(graph, messenger, clock);
  }

  /** Returns the watches of a graph for one who sends nothing; whoever serves the graph does. */
  public static Watches unsent(Graph graph, Queries queries, Clock clock) {
    return new Watches(
        graph,
        queries,
        (address, json, headers) -> {
          throw new IOException("nothing is sent from here");
        },
        clock);
  }

  /** Begins to look, again and again, what there is to send. */
  public void every(Duration period) {
    var unusedSending =
        timer.scheduleWithFixedDelay(
            () -> safely(courier::round), 0, period.toMillis(), TimeUnit.MILLISECONDS);
    var unusedForgetting =
        timer.scheduleWithFixedDelay(
            () -> safely(() -> graph.pruneNotices(KEPT_DAYS)), 0, 1, TimeUnit.DAYS);
  }

  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (GraphException e) {
      LOG.warn("notices wait: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("notices wait", e);
    }
  }

  /**
   * Makes a watch. What the graph says already is not told to it.
   *
   * @return it, with the secret that what is sent is signed with
   * @throws InvalidQueryException if it is of nothing, or a condition or the address is none
   * @throws org.relata.query.UnresolvedEntityException if a name means none or several
   */
  public WatchState add(WatchRequest request) {
    Watched watched = new Choice(queries, request).watched();
    if (graph.watches().size() >= MOST) {
      throw new InvalidQueryException("entity", "there are " + MOST + " watches; remove some");
    }
    URI webhook = webhook(Choice.present(request.webhook()));
    Watch watch =
        new Watch(
            UUID.randomUUID().toString(),
            watched,
            webhook,
            webhook == null ? null : secret(),
            clock.instant(),
            0,
            null);
    graph.add(watch);
    return WatchState.withSecret(watch, names(List.of(watch)));
  }

  private static @Nullable URI webhook(@Nullable String address) {
    if (address == null) {
      return null;
    }
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw new InvalidQueryException(
        "webhook", "it is no http(s) address without a user's name and password");
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    chance.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Returns all watches, the oldest first, without their secrets. */
  public List<WatchState> all() {
    List<Watch> watches = graph.watches();
    Map<String, String> names = names(watches);
    return watches.stream().map(watch -> WatchState.of(watch, names)).toList();
  }

  private Map<String, String> names(List<Watch> watches) {
    return graph.names(
        watches.stream()
            .flatMap(watch -> Stream.of(watch.watched().entity(), watch.watched().other()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  /** Returns a watch, without its secret, if there is one of the identifier. */
  public Optional<WatchState> find(String id) {
    return all().stream().filter(watch -> watch.id().equals(id)).findFirst();
  }

  /**
   * Removes a watch and what it has to tell.
   *
   * @return whether there was one of the identifier
   */
  public boolean remove(String id) {
    return graph.removeWatch(id);
  }

  /**
   * Returns what a watch has to tell, in its order.
   *
   * @param after only what came after the notice of this number; 0 for all that is kept
   * @param limit how many at most
   */
  public List<Notice> notices(String id, long after, int limit) {
    return graph.notices(id, after, limit);
  }

  /**
   * Returns the newest that watches have to tell.
   *
   * @param ids of the watches, or none for all; those that there are not have nothing to tell
   * @param limit how many at most, 1 to {@value #MOST_NEWEST}
   * @throws InvalidQueryException if the limit is out of its range
   */
  public NewestNotices newest(Set<String> ids, int limit) {
    if (limit < 1 || limit > MOST_NEWEST) {
      throw new InvalidQueryException(
          "limit", "must be from 1 to %d, not %d".formatted(MOST_NEWEST, limit));
    }
    Collection<String> asked =
        ids.isEmpty() ? graph.watches().stream().map(Watch::id).toList() : ids;
    List<Notice> notices = graph.newestNotices(asked, limit + 1);
    return new NewestNotices(notices.stream().limit(limit).toList(), notices.size() <= limit);
  }

  /** Ends the sending; what was not sent is sent when it begins anew. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
