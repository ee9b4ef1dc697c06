/**
 * Reads sources (files, folders, addresses) into pages: bytes with their address, type, time and
 * digest. It keeps HTML parsing out; a source that cannot be read is a value, not an exception.
 */
@NullMarked
package org.relata.page;

import org.jspecify.annotations.NullMarked;
