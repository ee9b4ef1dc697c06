/**
 * relata turns articles into a knowledge graph and answers how things are connected: {@code page} →
 * {@code source} → {@code article} → {@code sentence} → {@code mention} → {@code statement} →
 * {@code resolve} → {@code graph} → {@code query} → {@code api}, {@code cli}. Beside that way,
 * {@code check}, {@code evaluation} and {@code benchmark} tell how sound, how right and how fast
 * the extraction is; {@code access} tells who may ask the service. This package is the map and the
 * wiring; each package makes what it is named for and imports only what stands before it.
 */
@NullMarked
package org.relata;

import org.jspecify.annotations.NullMarked;
