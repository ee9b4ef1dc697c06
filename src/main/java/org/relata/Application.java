package org.relata;

import org.relata.cli.Relata;
import org.relata.cli.Wiring;
import org.relata.graph.Graph;
import org.relata.resolve.Extraction;

/** Starts relata: everything is a command. */
public final class Application implements Wiring {
  private Application() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    int code = Relata.run(new Application(), args);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Extraction extraction() {
    throw new UnsupportedOperationException("extraction is not wired yet");
  }

  @Override
  public AutoCloseable service(Graph graph, int port) {
    throw new UnsupportedOperationException("the service is not wired yet");
  }
}
