package org.relata.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.relata.query.Asked;

/** Remembers which Cypher the service asks for one answer. */
final class Recorder implements Consumer<Asked> {
  private final List<Asked> asked = new ArrayList<>();
  private boolean on;

  @Override
  public synchronized void accept(Asked question) {
    if (on) {
      asked.add(question);
    }
  }

  synchronized void start() {
    asked.clear();
    on = true;
  }

  synchronized List<Asked> stop() {
    on = false;
    return List.copyOf(asked);
  }
}
