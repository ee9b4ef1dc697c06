package org.relata.traffic;

import java.util.List;

/**
 * What was measured.
 *
 * @param plan what was to be
 * @param largestDegree facts of the largest hub
 * @param questions each kind, asked by one client
 * @param shortest {@code SHORTEST 5} of Cypher between the ends of the same path questions,
 *     unranked and without sentences
 * @param errors answers to one client that were none, or not of status 200; they are in the times
 * @param overBudget paths that came after their time budget
 * @param stoppedByTime paths of which the search was ended by its time budget
 * @param alone one client that asks all kinds in turn
 * @param crowd many that do so at once
 */
public record TrafficReport(
    TrafficPlan plan,
    int largestDegree,
    List<Question> questions,
    Latencies shortest,
    long errors,
    long overBudget,
    long stoppedByTime,
    Load alone,
    Load crowd) {
  /** Copies the list. */
  public TrafficReport {
    questions = List.copyOf(questions);
  }

  /**
   * One kind of question.
   *
   * @param name what is asked
   * @param statements Cypher queries that one answer takes, on average
   * @param service the service when it first meets the arguments
   * @param again the service asked the same again
   * @param asked the Cypher of the service's answer by the bare driver, before or after that in
   *     turn
   * @param bare likewise all the Cypher that answers the question where no facts are in memory
   */
  public record Question(
      String name,
      double statements,
      Latencies service,
      Latencies again,
      Latencies asked,
      Latencies bare) {
    /** Returns how many times as long the service takes as the bare driver, at the median. */
    public double ratio() {
      return Math.round(again.p50() / bare.p50() * 100) / 100.0;
    }
  }

  /**
   * Clients that ask without a pause.
   *
   * @param clients how many
   * @param seconds how long they did
   * @param errors answers that were none, or not of status 200
   * @param firstError the first of them, empty if there was none
   * @param latencies of all questions
   * @param before memory when it began
   * @param after memory when it ended
   */
  public record Load(
      int clients,
      double seconds,
      long errors,
      String firstError,
      Latencies latencies,
      Memory before,
      Memory after) {
    /** Returns the questions answered in a second. */
    public double perSecond() {
      return Math.round(latencies.count() / seconds * 10) / 10.0;
    }
  }

  /**
   * Heap in use, in megabytes.
   *
   * @param service that of the service and of this benchmark, after a collection of garbage
   * @param server that of Neo4j, garbage included
   */
  public record Memory(long service, long server) {}

  /** Returns how many times the 99th percentile of one client many have. */
  public double crowding() {
    return Math.round(crowd.latencies().p99() / alone.latencies().p99() * 100) / 100.0;
  }
}
