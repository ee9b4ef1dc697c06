package org.relata.graph;

/**
 * How much a graph holds.
 *
 * @param articles articles
 * @param sentences sentences that state something
 * @param statements statements, negated ones too
 * @param entities entities
 * @param edges derived fact edges
 */
public record GraphCounts(
    long articles, long sentences, long statements, long entities, long edges) {}
