/**
 * Decides which entity a mention is, within the article and then across the graph. It keeps Cypher
 * out; its identifiers depend on nothing but names and types.
 */
@NullMarked
package org.relata.resolve;

import org.jspecify.annotations.NullMarked;
