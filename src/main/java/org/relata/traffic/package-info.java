/**
 * Measures the service under way: makes a large graph of chance, lets clients ask the service about
 * it over HTTP, and sets what they wait beside what the bare driver takes for the same Cypher.
 */
@NullMarked
package org.relata.traffic;

import org.jspecify.annotations.NullMarked;
