package org.relata.benchmark;

/**
 * What one pipeline took for all articles, warm and on one thread.
 *
 * @param articles how many
 * @param tokens words and signs as the pipeline's own tokenizer cuts them
 * @param loadSeconds until it was ready, by the clock
 * @param loadCpuSeconds the same, CPU time of the thread
 * @param cpuSeconds CPU time of the thread for one pass over the articles
 * @param wallSeconds the same by the clock
 * @param heapMegabytes heap in use after garbage collection, the pipeline still loaded
 */
public record Measurement(
    int articles,
    long tokens,
    double loadSeconds,
    double loadCpuSeconds,
    double cpuSeconds,
    double wallSeconds,
    double heapMegabytes) {
  /** Checks that something was measured. */
  public Measurement {
    if (articles < 1 || tokens < 1 || !(cpuSeconds > 0)) {
      throw new IllegalArgumentException(
          articles + " articles, " + tokens + " tokens in " + cpuSeconds + " s");
    }
  }
}
