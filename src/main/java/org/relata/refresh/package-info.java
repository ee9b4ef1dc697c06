/**
 * Drives sources through all stages into the graph and reports what was new, changed and the same.
 * It keeps rules out.
 */
@NullMarked
package org.relata.refresh;

import org.jspecify.annotations.NullMarked;
