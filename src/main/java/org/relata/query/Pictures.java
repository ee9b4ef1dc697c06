package org.relata.query;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The picture of the present state of the graph, if there is one. It is taken in the background
 * when it is first missed, and anew when the graph was written to; until it is there questions are
 * asked of the server. So that a graph that is written to all day is not read all day, taking
 * pictures takes a tenth of the time at most.
 *
 * <p>Whether a picture is of the present state only the server can tell. It does so with every
 * answer, so whoever has something to ask it anyway uses the picture that is {@link #likely} right,
 * and {@link #confirms} that afterwards.
 */
final class Pictures {
  /** More facts are left to the server: at some 110 bytes each they would fill the memory. */
  static final int MOST_FACTS = 2_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
  private static final int PAUSE_FACTOR = 9;
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

  private final Errands errands;
  private final PictureReader reader;
  private final Clock clock;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean wanted;
  private volatile long notBefore = System.nanoTime();
  private volatile @Nullable Picture newest;

  /**
   * Whether the server was seen in another state than the newest is of: states do not come back.
   */
  private volatile boolean outdated;

  /**
   * @param graph what they are of; nobody hears what taking them asks
   * @param errands ask for its state
   * @param clock tells the day from which the ages of facts count
   */
  Pictures(GraphReader graph, Errands errands, Relations relations, Clock clock) {
    this.errands = errands;
    this.clock = clock;
    this.reader = new PictureReader(graph.unheard(), relations, MOST_FACTS);
  }

  /** Takes pictures from now on. */
  void keep() {
    wanted = true;
    takeInBackground();
  }

  /**
   * Returns the picture of the present state, which the server is asked for; nothing if there is
   * none.
   *
   * @throws GraphUnavailableException if the server does not tell by the deadline
   */
  @Nullable Picture now(Deadline deadline) {
    Picture picture = likely();
    if (picture == null) {
      return null;
    }
    try {
      return confirms(errands.state(deadline), picture) ? picture : null;
    } catch (LateException e) {
      throw new GraphUnavailableException("Neo4j is too slow to tell its state in time", e);
    }
  }

  /** Returns the picture unless it is known not to be of the present state. */
  @Nullable Picture likely() {
    Picture picture = newest;
    if (picture != null && !outdated) {
      return picture;
    }
    if (wanted && System.nanoTime() - notBefore >= 0) {
      takeInBackground();
    }
    return null;
  }

  /** Tells whether a picture is of the state that an answer of the server came from. */
  boolean confirms(GraphState state, Picture picture) {
    boolean same = picture.state().isSameAs(state);
    if (!same && picture == newest) {
      outdated = true;
    }
    return same;
  }

  /** Tells whether there is a picture, of whatever state. */
  boolean isThere() {
    return newest != null;
  }

  private void takeInBackground() {
    if (busy.compareAndSet(false, true)) {
      Thread thread = new Thread(this::take, "relata-picture");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private boolean isUpToDate() {
    Picture picture = newest;
    return picture != null && picture.state().isSameAs(reader.size().state());
  }

  private void take() {
    long start = System.nanoTime();
    try {
      if (!isUpToDate()) {
        newest = null; // two would take twice the memory
        Picture taken = reader.take();
        if (taken != null) {
          taken.costs(new HopScore(LocalDate.now(clock), 1, false)); // else the first path waits
        }
        newest = taken;
      }
      outdated = false;
    } catch (GraphUnavailableException | Neo4jException | IllegalStateException e) {
      newest = null;
      LOG.debug("no picture of the facts now: {}", e.getMessage()); // the server may have ended
    } finally {
      long time = System.nanoTime() - start;
      notBefore = System.nanoTime() + Math.max(SHORTEST_PAUSE.toNanos(), PAUSE_FACTOR * time);
      busy.set(false);
    }
  }
}
