package org.relata.statement;

import org.relata.schema.Modality;

/**
 * How a statement is presented.
 *
 * @param modality with how much doubt
 * @param past whether as ended
 */
record Presentation(Modality modality, boolean past) {
  Presentation or(Modality other) {
    return new Presentation(modality.or(other), past);
  }

  Presentation ended() {
    return new Presentation(modality, true);
  }
}
