/**
 * Answers questions from the graph: entities, relations, paths and articles with their evidence. It
 * keeps writes and web types out.
 */
@NullMarked
package org.relata.query;

import org.jspecify.annotations.NullMarked;
