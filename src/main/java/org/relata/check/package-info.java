/**
 * Checks the knowledge files: whether they can mean something, and whether the extraction reads
 * their examples as they say. It keeps rules out.
 */
@NullMarked
package org.relata.check;

import org.jspecify.annotations.NullMarked;
