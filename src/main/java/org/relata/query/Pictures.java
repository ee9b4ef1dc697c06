package org.relata.query;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
 */
final class Pictures {
  /** More facts are left to the server: at some 100 bytes each they would fill the memory. */
  static final int MOST_FACTS = 2_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
  private static final int PAUSE_FACTOR = 9;
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

  private final PictureReader reader;
  private final Clock clock;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean wanted;
  private volatile long notBefore = System.nanoTime();
  private volatile @Nullable Picture newest;

  /**
   * @param clock tells the day from which the ages of facts count
   */
  Pictures(GraphReader reader, Relations relations, Clock clock) {
    this.clock = clock;
    this.reader = new PictureReader(reader, List.copyOf(relations.names()), MOST_FACTS);
  }

  /** Takes pictures from now on. */
  void keep() {
    wanted = true;
    takeInBackground();
  }

  /** Returns the picture of exactly this state, or nothing if there is none now. */
  @Nullable Picture of(GraphState state) {
    Picture picture = newest;
    if (picture != null && picture.state().isSameAs(state)) {
      return picture;
    }
    if (wanted && System.nanoTime() - notBefore >= 0) {
      takeInBackground();
    }
    return null;
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
