/**
 * Keeps the graph of a running service up to date: refreshes in the background, one at a time, on
 * request and on a schedule. It keeps web types and metrics out.
 */
@NullMarked
package org.relata.upkeep;

import org.jspecify.annotations.NullMarked;
