/**
 * Measures the speed of the extraction beside that of a peer, the pipeline that CoreNLP offers off
 * the shelf, each alone in a virtual machine of its own.
 */
@NullMarked
package org.relata.benchmark;

import org.jspecify.annotations.NullMarked;
