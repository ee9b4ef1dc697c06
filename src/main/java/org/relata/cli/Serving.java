package org.relata.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.relata.access.Keys;
import org.relata.api.Offer;
import org.relata.api.RequestLimits;
import org.relata.api.Service;
import org.relata.graph.Graph;
import org.relata.graph.GraphAddress;
import org.relata.query.Queries;
import org.relata.resolve.SharedJudgements;
import org.relata.upkeep.Upkeep;
import org.relata.watch.Watches;

/** Runs the HTTP service until the user ends the program. */
final class Serving {
  private static final Duration END_PATIENCE = Duration.ofSeconds(25);

  private final Relata relata;
  private final PrintWriter out;
  private final ServiceOptions options;
  private final UpkeepOptions refreshing;
  private final @Nullable Keys keys;
  private final RequestLimits limits;

  /**
   * Prepares to serve.
   *
   * @throws CommandException if the port is taken or none, keys or sources are missing, or limits
   *     are none, before anything is started
   */
  Serving(Relata relata, PrintWriter out, ServiceOptions options, UpkeepOptions refreshing) {
    options.check();
    refreshing.check();
    this.keys = options.keys(relata.environment());
    this.limits = ServiceOptions.limits(relata.environment());
    this.relata = relata;
    this.out = out;
    this.options = options;
    this.refreshing = refreshing;
  }

  /** Serves until the program is told to end, by Ctrl-C or SIGTERM. */
  void untilEnd(Graph graph) throws InterruptedException {
    SharedJudgements judgements = relata.judgements();
    // a file that is wrong is told before anything is served
    judgements.now();
    LostJudgements.warning(judgements, graph)
        .ifPresent(warning -> out.println("relata: warning: " + warning));
    CountDownLatch end = new CountDownLatch(1);
    Thread server = Thread.currentThread();
    // a refresh has to tell its end in the graph
    graph.stayUntilClosed();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  end.countDown();
                  join(server);
                },
                "relata-end"));
    Queries queries = relata.wiring().queries(graph);
    try (Upkeep upkeep = refreshing.over(graph, relata);
        Watches watches = refreshing.watches(graph, queries);
        Service service =
            Service.start(
                new Offer(queries, upkeep, watches, judgements),
                options.host(),
                options.port(),
                keys,
                limits)) {
      queries.keepInMemory();
      announce(graph.address(), service.address());
      refreshing.schedule(upkeep);
      end.await();
      // before the service, whose clients would wait for what is under way
      upkeep.end();
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

  /** What people see may be told there; what is kept, such as a service's log, gets no secret. */
  private static @Nullable String password(GraphAddress graph) {
    return Boolean.getBoolean("relata.screen") ? graph.password() : "as in " + graph.passwordFile();
  }

  private void announce(GraphAddress graph, URI service) {
    URI kit = options.address().resolve("browser/");
    out.println();
    out.println("relata is up.");
    out.println("  Explorer       " + service);
    out.println("  API            " + service.resolve("api/docs"));
    if (graph.browser() != null) {
      out.println("  Neo4j Browser  " + graph.browser());
      if (graph.startedHere()) {
        out.println("    opens with a guide and a style");
      } else {
        out.println("    in it type   :guide " + kit.resolve("guide.html"));
        out.println("    and          :style " + kit.resolve("relata.grass"));
      }
      out.println("    drop on it   " + kit.resolve("relata-queries.zip"));
    }
    out.println("  Neo4j          " + graph.uri());
    if (graph.embedded()) {
      out.println("  Login          " + graph.username() + " / " + password(graph));
      out.println("  Data           " + graph.data());
    }
    out.println("  Access         " + (keys == null ? "open, this machine only" : "by key"));
    out.println("  Refreshes      " + refreshing.words());
    out.println("Stop with Ctrl-C.");
  }
}
