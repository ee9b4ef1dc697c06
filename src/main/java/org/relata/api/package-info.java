/**
 * The HTTP service: controllers, problem details and the explorer page. It keeps Cypher and the
 * driver out.
 */
@NullMarked
package org.relata.api;

import org.jspecify.annotations.NullMarked;
