/**
 * Measures the extraction against sentences annotated by hand: precision, recall and F1 per
 * relation, modality, calibration, and the errors by cause. It keeps rules out.
 */
@NullMarked
package org.relata.evaluation;

import org.jspecify.annotations.NullMarked;
