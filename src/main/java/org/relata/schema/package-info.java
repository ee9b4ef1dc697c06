/**
 * The shared vocabulary: entity types, relation types with their signatures, modality and spans. It
 * reads the ontology file and knows nothing else of the world.
 */
@NullMarked
package org.relata.schema;

import org.jspecify.annotations.NullMarked;
