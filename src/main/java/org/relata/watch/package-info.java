/**
 * Tells people what changed in the graph of that which they watch: to those who ask, and to their
 * webhooks. It keeps web types out.
 */
@NullMarked
package org.relata.watch;

import org.jspecify.annotations.NullMarked;
