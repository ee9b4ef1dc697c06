/**
 * Turns pages into articles: main text, title, author, date and language, several where a page
 * holds several. It keeps network access and language processing out.
 */
@NullMarked
package org.relata.article;

import org.jspecify.annotations.NullMarked;
