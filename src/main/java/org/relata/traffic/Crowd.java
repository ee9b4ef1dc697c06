package org.relata.traffic;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.relata.traffic.Client.Answer;
import org.relata.traffic.TrafficReport.Memory;

/** Clients that ask at once, each again as soon as it has its answer. */
final class Crowd {
  private final URI service;
  private final RandomGraph graph;
  private final Supplier<Memory> memory;

  /** One for all: each of their own has threads that take turns with what is measured. */
  private final Client client = new Client();

  Crowd(URI service, RandomGraph graph, Supplier<Memory> memory) {
    this.service = service;
    this.graph = graph;
    this.memory = memory;
  }

  TrafficReport.Load ask(int clients, Duration time, long seed) {
    Memory before = memory.get();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Outcome>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        Random random = new Random(seed + i);
        running.add(threads.submit(() -> askUntil(end, random)));
      }
      Outcome all = new Outcome();
      for (Future<Outcome> one : running) {
        all.add(one.get());
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new TrafficReport.Load(
          clients,
          seconds,
          all.errors,
          all.firstError,
          Latencies.of(all.nanos()),
          before,
          memory.get());
    } catch (ExecutionException e) {
      throw new TrafficException("a client failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrafficException("interrupted while clients ask", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private Outcome askUntil(long end, Random random) {
    Outcome outcome = new Outcome();
    while (System.nanoTime() - end < 0) {
      URI address = QuestionKind.address(service, QuestionKind.any(random).path(graph, random));
      outcome.add(address, client.ask(address));
    }
    return outcome;
  }

  /** What one client or several met. */
  private static final class Outcome {
    private long[] nanos = new long[1024];
    private int count;
    private long errors;
    private String firstError = "";

    void add(URI address, Answer answer) {
      if (!answer.isGood()) {
        errors++;
        firstError =
            firstError.isEmpty()
                ? address + " answered " + answer.status() + ": " + answer.body()
                : firstError;
      }
      add(answer.nanos());
    }

    private void add(long time) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * count);
      }
      nanos[count++] = time;
    }

    void add(Outcome other) {
      for (int i = 0; i < other.count; i++) {
        add(other.nanos[i]);
      }
      errors += other.errors;
      firstError = firstError.isEmpty() ? other.firstError : firstError;
    }

    long[] nanos() {
      return Arrays.copyOf(nanos, count);
    }
  }
}
