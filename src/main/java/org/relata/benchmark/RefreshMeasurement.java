package org.relata.benchmark;

/**
 * What a refresh of generated articles took.
 *
 * @param articles how many
 * @param statements they state
 * @param edges they make
 * @param seconds of the first refresh
 * @param secondsAgain of the second, of the same pages
 * @param early milliseconds an article around the hundredth, or the first tenth if there are fewer
 *     than a thousand
 * @param late milliseconds an article of the same number at the end
 * @param heapMegabytes most heap in use after a collection
 */
public record RefreshMeasurement(
    int articles,
    long statements,
    long edges,
    double seconds,
    double secondsAgain,
    double early,
    double late,
    double heapMegabytes) {
  /** Returns how many articles a second were read into the graph. */
  public double perSecond() {
    return articles / seconds;
  }

  /** Returns how many unchanged articles a second were checked. */
  public double checkedPerSecond() {
    return articles / secondsAgain;
  }

  /** Returns how much more a late article costs than an early one; 1 if they cost the same. */
  public double growth() {
    return late / early;
  }
}
