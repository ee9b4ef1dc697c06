/**
 * Adapts CoreNLP: sentences with tokens, tags, names and, on demand, dependency parses, with
 * offsets into the article. It keeps relation rules out, and CoreNLP types in.
 */
@NullMarked
package org.relata.sentence;

import org.jspecify.annotations.NullMarked;
