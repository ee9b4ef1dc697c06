package org.relata;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/**
 * How long a test is given broken inputs: {@code relata.fuzz.minutes} long, where somebody wants to
 * know more than a build has time for, or else a few. Says at its end how many it were.
 */
public final class FuzzTime {
  private static final Duration WANTED = Duration.ofMinutes(Long.getLong("relata.fuzz.minutes", 0));
  private static final double BYTES = 1e6;
  private static final long SEED = 23;

  private final String what;
  private final long few;
  private final long begun = System.nanoTime();
  private long inputs;

  /**
   * Begins now.
   *
   * @param what is tested
   * @param few how many inputs where no time is set
   */
  public FuzzTime(String what, long few) {
    this.what = what;
    this.few = few;
  }

  /** Counts one more input; tells whether another should follow. */
  public boolean goesOn() {
    inputs++;
    return WANTED.isZero() ? inputs < few : elapsed().compareTo(WANTED) < 0;
  }

  /** Returns chance: the same in each build, another where a time is set. */
  public static Random chance() {
    return WANTED.isZero() ? new Random(SEED) : new Random();
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Tells how many inputs there were, and what is left of them. */
  public void report() {
    if (!WANTED.isZero()) {
      System.gc();
      Runtime machine = Runtime.getRuntime();
      System.out.printf(
          Locale.ROOT,
          "%s: %,d inputs in %d s; %d threads, %.0f MB in use%n",
          what,
          inputs,
          elapsed().toSeconds(),
          Thread.activeCount(),
          (machine.totalMemory() - machine.freeMemory()) / BYTES);
    }
  }
}
