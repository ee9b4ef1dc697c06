package org.relata.traffic;

import java.time.Duration;

/**
 * What is measured.
 *
 * @param entities how many the graph has, 100 to 1,000,000
 * @param edges how many facts, {@code entities} to ten times as many
 * @param times how often each kind of question is asked, 10 to 100,000
 * @param clients how many ask at once under load, 1 to 500
 * @param time how long they do, up to an hour
 * @param seed what graph and questions follow from
 */
public record TrafficPlan(
    int entities, int edges, int times, int clients, Duration time, long seed) {
  /**
   * Checks the numbers.
   *
   * @throws TrafficException naming the option and its range
   */
  public TrafficPlan {
    within("--entities", entities, 100, 1_000_000);
    within("--edges", edges, entities, 10L * entities);
    within("--times", times, 10, 100_000);
    within("--clients", clients, 1, 500);
    within("--seconds", time.toSeconds(), 1, 3600);
  }

  private static void within(String option, long value, long least, long most) {
    if (value < least || value > most) {
      throw new TrafficException("%s takes %d to %d, not %d".formatted(option, least, most, value));
    }
  }
}
