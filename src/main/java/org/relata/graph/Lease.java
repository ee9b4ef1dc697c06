package org.relata.graph;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write to a graph, for one run at a time. It is a node that its owner keeps alive; an
 * owner that was killed loses it at once to a run on the same machine, and elsewhere when it
 * expires.
 */
public final class Lease implements AutoCloseable {
  /** So long after the last sign of life another run may take over. */
  static final Duration EXPIRY = Duration.ofSeconds(30);

  private static final Duration BEAT = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  /** Leases of this process that have ended, but could not be given back. */
  private static final Set<String> ABANDONED = ConcurrentHashMap.newKeySet();

  private final Driver driver;
  private final WriteGate gate;
  private final String owner = UUID.randomUUID().toString();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "relata-lease");
            thread.setDaemon(true);
            return thread;
          });

  private Lease(Driver driver, WriteGate gate) {
    this.driver = driver;
    this.gate = gate;
  }

  /**
   * Takes the lease.
   *
   * @param work what for, told to others
   * @param patience how long to wait for another run's end
   * @throws GraphLockedException if another has it still
   */
  static Lease take(Driver driver, WriteGate gate, String work, Duration patience) {
    Lease lease = new Lease(driver, gate);
    ThisProcess self = ThisProcess.current();
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<Record> holder = lease.row("load/lock-holder", Map.of());
      if (lease.taken(self, work, holder)) {
        lease.keep();
        return lease;
      }
      if (System.nanoTime() >= deadline) {
        throw lease.lockedBy(holder);
      }
      Pause.briefly();
    }
  }

  private boolean taken(ThisProcess self, String work, Optional<Record> holder) {
    String dead =
        holder
            .filter(
                row ->
                    ABANDONED.contains(row.get("owner").asString()) || self.knowsDead(process(row)))
            .map(row -> row.get("owner").asString())
            .orElse("");
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("owner", owner);
    parameters.put("dead", dead);
    parameters.put("work", work);
    parameters.put("host", self.host());
    parameters.put("pid", self.pid());
    parameters.put("born", List.of(self.boot(), Long.toString(self.started())));
    parameters.put("seconds", EXPIRY.toSeconds());
    return row("load/lock-take", parameters).isPresent();
  }

  private GraphLockedException lockedBy(Optional<Record> holder) {
    return holder
        // another took it between our look and our grasp
        .or(() -> row("load/lock-holder", Map.of()))
        .map(Lease::holder)
        .map(GraphLockedException::heldBy)
        .orElseGet(
            () ->
                new GraphLockedException(
                    "another run was writing to this graph and has just ended; run this again"));
  }

  private static ThisProcess process(Record row) {
    List<String> born = row.get("born").asList(value -> value.asString());
    return new ThisProcess(
        row.get("host").asString(),
        born.get(0),
        row.get("pid").asLong(),
        Long.parseLong(born.get(1)));
  }

  private static LockHolder holder(Record row) {
    return new LockHolder(
        row.get("work").asString(),
        row.get("host").asString(),
        row.get("pid").asLong(),
        row.get("since").asZonedDateTime().toInstant());
  }

  private void keep() {
    gate.holds(owner);
    var unused =
        heart.scheduleWithFixedDelay(
            this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void beat() {
    try {
      row("load/lock-keep", Map.of("owner", owner, "seconds", EXPIRY.toSeconds()));
    } catch (Neo4jException e) {
      // the next beat may pass; if none does, the gate stops whoever writes without the lease
      LOG.warn("the lease of the graph could not be kept alive: {}", e.getMessage());
    }
  }

  private Optional<Record> row(String file, Map<String, Object> parameters) {
    try (Session session = driver.session()) {
      return session.executeWrite(
          tx -> tx.run(Cypher.text(file), parameters).list().stream().findFirst());
    }
  }

  /** Gives the right back; where the server does not answer it expires. */
  @Override
  public void close() {
    heart.shutdownNow();
    gate.holds(null);
    // tried once: a server that does not answer would hold up the end of the program for nothing
    try (Session session = driver.session()) {
      session.run(Cypher.text("load/lock-free"), Map.of("owner", owner)).consume();
    } catch (Neo4jException e) {
      ABANDONED.add(owner);
      LOG.warn("the lease of the graph was not given back: {}", e.getMessage());
    }
  }
}
