package org.relata.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The score of paths. A path scores the product of its hops' strengths and of what its hubs take
 * away, so that every further hop makes it weaker:
 *
 * <ul>
 *   <li>a hop has {@value #LENGTH} × confidence × support × agreement × recency of its strongest
 *       fact;
 *   <li>support is 1 − ½^(1 + publishers): ¾ for one independent source, ⅞ for two, and so on;
 *   <li>agreement is the part of the sentences that do not deny the fact;
 *   <li>recency is ½ + ½ · ½^(age in years / {@value #HALF_LIFE_YEARS}); ½ for facts without date;
 *   <li>an entity in between with more facts than the hub degree takes √(hub degree / its degree).
 * </ul>
 *
 * Scores are handled as costs, −10⁹ · ln(score) rounded: sums of integers are the same in any
 * order, and so are ranks.
 */
final class HopScore {
  static final double LENGTH = 0.9;
  static final double HALF_LIFE_YEARS = 2;

  private static final double SCALE = 1e9;
  private static final double DAYS_A_YEAR = 365.25;
  private static final double LEAST = 1e-6;

  private final LocalDate today;
  private final int hubDegree;
  private final boolean penalisesHubs;

  /**
   * @param today the day from which ages count
   * @param hubDegree most facts of an entity that is no hub
   * @param penalisesHubs whether hubs take anything away
   */
  HopScore(LocalDate today, int hubDegree, boolean penalisesHubs) {
    this.today = today;
    this.hubDegree = hubDegree;
    this.penalisesHubs = penalisesHubs;
  }

  /** Returns the day from which ages count: the one thing but the fact that its cost depends on. */
  LocalDate today() {
    return today;
  }

  long costOf(PathSource.Strength fact) {
    double support = 1 - Math.pow(0.5, 1.0 + fact.publishers());
    double sentences = (double) fact.statements() + fact.denied();
    double agreement = sentences == 0 ? 1 : fact.statements() / sentences;
    double strength = LENGTH * fact.confidence() * support * agreement * recency(fact.lastSeen());
    return cost(Math.max(LEAST, strength));
  }

  /** Returns what no hop costs less than. */
  static long leastCost() {
    return cost(LENGTH);
  }

  /** Returns what an entity between two hops costs. */
  long costOfPassing(long degree) {
    return penalisesHubs && degree > hubDegree ? cost(Math.sqrt((double) hubDegree / degree)) : 0;
  }

  static double scoreOf(long cost) {
    return Math.exp(-cost / SCALE);
  }

  private double recency(@Nullable LocalDate lastSeen) {
    if (lastSeen == null) {
      return 0.5;
    }
    double years = Math.max(0, ChronoUnit.DAYS.between(lastSeen, today)) / DAYS_A_YEAR;
    return 0.5 + 0.5 * Math.pow(0.5, years / HALF_LIFE_YEARS);
  }

  private static long cost(double factor) {
    return Math.round(-SCALE * Math.log(factor));
  }
}
