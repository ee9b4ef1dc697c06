package org.relata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.relata.graph.Graph;
import org.relata.graph.GraphAddress;

/** Runs the HTTP service until the user ends the program. */
final class Serving {
  private static final Duration END_PATIENCE = Duration.ofSeconds(25);

  private final Wiring wiring;
  private final PrintWriter out;
  private final int port;

  /**
   * Prepares to serve.
   *
   * @throws CommandException if the port is taken or none
   */
  Serving(Wiring wiring, PrintWriter out, int port) {
    if (port < 1 || port > 65_535) {
      throw new CommandException(ExitCode.USAGE, "--port takes 1 to 65535, not " + port);
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException inUse) {
      throw new CommandException(
          ExitCode.UNAVAILABLE, "port " + port + " is in use; choose another with --port");
    }
    this.wiring = wiring;
    this.out = out;
    this.port = port;
  }

  /** Serves until the program is told to end, by Ctrl-C or SIGTERM. */
  void untilEnd(Graph graph) throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    Thread server = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  end.countDown();
                  join(server);
                },
                "relata-end"));
    AutoCloseable service = wiring.service(graph, port);
    try {
      announce(graph.address());
      end.await();
    } finally {
      service.close();
    }
  }

  /** Keeps the virtual machine until the serving thread has closed everything in its order. */
  private static void join(Thread server) {
    try {
      server.join(END_PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void announce(GraphAddress graph) {
    out.println();
    out.println("relata is up.");
    out.println("  Explorer       http://localhost:" + port + "/");
    out.println("  API            http://localhost:" + port + "/swagger-ui.html");
    if (graph.browser() != null) {
      out.println("  Neo4j Browser  " + graph.browser());
    }
    out.println("  Neo4j          " + graph.uri());
    if (graph.embedded()) {
      out.println("  Login          " + graph.username() + " / " + graph.password());
      out.println("  Data           " + graph.data());
    }
    out.println("Stop with Ctrl-C.");
  }
}
