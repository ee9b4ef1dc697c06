package org.relata.graph;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * What every transaction passes that writes articles or their pages: one at a time, and none of a
 * run that has lost its lease while it was not looking (suspended, or cut off from the server).
 */
final class WriteGate {
  private final Driver driver;

  /** The lease that writes here are made under; null where none was taken. */
  private volatile @Nullable String owner;

  WriteGate(Driver driver) {
    this.driver = driver;
  }

  void holds(@Nullable String lease) {
    owner = lease;
  }

  /** Runs work in one transaction, again where what stopped it may pass. */
  <T> T write(Function<TransactionContext, T> work) {
    try (Session session = driver.session()) {
      return session.executeWrite(
          tx -> {
            pass(tx);
            return work.apply(tx);
          });
    }
  }

  private void pass(TransactionContext tx) {
    Value holder = tx.run(Cypher.text("load/lock-write")).single().get("owner");
    String mine = owner;
    if (mine != null && !holder.asString("").equals(mine)) {
      throw new GraphLockedException(
          "another run took over the graph, because this one had not been heard of for "
              + Lease.EXPIRY.toSeconds()
              + " s; run this again when the other has ended");
    }
  }
}
