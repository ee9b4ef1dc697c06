package org.relata.benchmark;

/**
 * The extraction and its peer on the same articles. Speeds of both count in the peer's tokens, so
 * that the ratio is one of CPU time.
 *
 * @param own the extraction
 * @param peer CoreNLP's pipeline
 */
public record Comparison(Measurement own, Measurement peer) {
  /** Returns the tokens that the extraction reads in a second of CPU time. */
  public double ownTokensPerSecond() {
    return peer.tokens() / own.cpuSeconds();
  }

  /** Returns the tokens that the peer reads in a second of CPU time. */
  public double peerTokensPerSecond() {
    return peer.tokens() / peer.cpuSeconds();
  }

  /** Returns how many times the peer's speed the extraction has. */
  public double ratio() {
    return peer.cpuSeconds() / own.cpuSeconds();
  }
}
