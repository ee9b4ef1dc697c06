package org.relata.traffic;

import java.net.URI;
import java.util.List;
import java.util.Random;
import org.relata.query.Asked;
import org.relata.query.PathRequest;
import org.relata.traffic.Client.Answer;

/** Asks one question after another, and each of the bare driver too. */
final class SingleClient {
  private static final long BUDGET_NANOS = PathRequest.DEFAULT_BUDGET_MILLIS * 1_000_000L;

  private final Client client = new Client();
  private final Recorded service;
  private final Recorded byCypher;
  private final RandomGraph graph;
  private final BareDriver bare;
  private long errors;
  private long overBudget;
  private long stoppedByTime;
  private Latencies shortest = Latencies.of(new long[0]);

  /**
   * A service.
   *
   * @param address where it answers
   * @param recorder hears what Cypher it asks
   */
  record Recorded(URI address, Recorder recorder) {}

  /**
   * @param service what is measured
   * @param byCypher a service that keeps nothing in memory, and so asks what the bare driver has to
   */
  SingleClient(Recorded service, Recorded byCypher, RandomGraph graph, BareDriver bare) {
    this.service = service;
    this.byCypher = byCypher;
    this.graph = graph;
    this.bare = bare;
  }

  /** Asks questions whose times do not count, so that all code is warm. */
  void warmUp(int times, Random random) {
    for (QuestionKind kind : QuestionKind.values()) {
      measure(kind, times, random);
    }
    errors = 0;
    overBudget = 0;
    stoppedByTime = 0;
  }

  TrafficReport.Question measure(QuestionKind kind, int times, Random random) {
    long[] first = new long[times];
    long[] again = new long[times];
    long[] floor = new long[times];
    long[] asked = new long[times];
    long[] plain = new long[kind == QuestionKind.PATHS ? times : 0];
    long statements = 0;
    for (int i = 0; i < times; i++) {
      String path = kind.path(graph, random);
      service.recorder().start();
      Answer answer = ask(service, path);
      List<Asked> own = service.recorder().stop();
      statements += own.size();
      first[i] = answer.nanos();
      byCypher.recorder().start();
      ask(byCypher, path);
      List<Asked> all = byCypher.recorder().stop();
      // whoever comes second finds all in the caches, so they take turns
      if (i % 2 == 0) {
        floor[i] = bare.nanosFor(all);
        asked[i] = bare.nanosFor(own);
      }
      again[i] = ask(service, path).nanos();
      if (i % 2 == 1) {
        asked[i] = bare.nanosFor(own);
        floor[i] = bare.nanosFor(all);
      }
      if (kind == QuestionKind.PATHS) {
        count(answer);
        plain[i] = nanosForShortest(path);
      }
    }
    if (kind == QuestionKind.PATHS) {
      shortest = Latencies.of(plain);
    }
    return new TrafficReport.Question(
        kind.label(),
        Math.round(10.0 * statements / times) / 10.0,
        Latencies.of(first),
        Latencies.of(again),
        Latencies.of(asked),
        Latencies.of(floor));
  }

  private Answer ask(Recorded one, String path) {
    Answer answer = client.ask(QuestionKind.address(one.address(), path));
    errors += answer.isGood() ? 0 : 1;
    return answer;
  }

  private void count(Answer answer) {
    overBudget += answer.nanos() > BUDGET_NANOS ? 1 : 0;
    stoppedByTime += answer.body().contains("\"stoppedBy\":\"time\"") ? 1 : 0;
  }

  private long nanosForShortest(String path) {
    String query = path.substring(path.indexOf('?') + 1);
    return bare.nanosForShortest(argument(query, "from="), argument(query, "to="));
  }

  private static String argument(String query, String name) {
    int start = query.indexOf(name) + name.length();
    int end = query.indexOf('&', start);
    return query.substring(start, end < 0 ? query.length() : end);
  }

  long errors() {
    return errors;
  }

  long overBudget() {
    return overBudget;
  }

  long stoppedByTime() {
    return stoppedByTime;
  }

  Latencies shortest() {
    return shortest;
  }
}
