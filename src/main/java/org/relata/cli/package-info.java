/** The command line: one class a command, and the exit codes. It keeps Cypher and rules out. */
@NullMarked
package org.relata.cli;

import org.jspecify.annotations.NullMarked;
