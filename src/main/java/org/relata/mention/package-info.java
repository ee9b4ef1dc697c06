/**
 * Finds the entity mentions of an article and types them, from names, gazetteers and rules, and
 * links pronouns and descriptions to names within the article. It keeps identity across articles
 * out.
 */
@NullMarked
package org.relata.mention;

import org.jspecify.annotations.NullMarked;
