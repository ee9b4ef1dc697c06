/**
 * Writes resolved articles into Neo4j: connection, migrations, idempotent transactions, and the
 * embedded server. It keeps extraction and HTTP out.
 */
@NullMarked
package org.relata.graph;

import org.jspecify.annotations.NullMarked;
