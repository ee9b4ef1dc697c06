package org.relata.graph;

import java.time.Instant;

/**
 * Who is writing to a graph.
 *
 * @param work what is being done, such as {@code refresh}
 * @param host where it runs
 * @param pid its process there
 * @param since when it began
 */
record LockHolder(String work, String host, long pid, Instant since) {}
