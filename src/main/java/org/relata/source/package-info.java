/**
 * Reads the user's list of sources and opens each: folders, files, pages, feeds, sitemaps, listings
 * and archives become pages. What a source leads to but cannot be read is a value, not an
 * exception.
 */
@NullMarked
package org.relata.source;

import org.jspecify.annotations.NullMarked;
