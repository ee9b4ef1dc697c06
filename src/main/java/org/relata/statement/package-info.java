/**
 * Finds who stands in which relation to whom, with modality, confidence, rule and the evidence
 * span. It keeps Cypher and identity across articles out.
 */
@NullMarked
package org.relata.statement;

import org.jspecify.annotations.NullMarked;
