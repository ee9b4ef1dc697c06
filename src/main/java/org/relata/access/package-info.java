/** Who may ask the service for what: keys with roles, kept in a file as hashes only. */
@NullMarked
package org.relata.access;

import org.jspecify.annotations.NullMarked;
