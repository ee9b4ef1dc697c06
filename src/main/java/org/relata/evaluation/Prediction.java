package org.relata.evaluation;

import org.jspecify.annotations.Nullable;
import org.relata.schema.Modality;

/**
 * A statement as a program found it.
 *
 * @param document the text's name; a file name or path is taken by its stem
 * @param subject name of the subject
 * @param relation name of the relation
 * @param object name of the object
 * @param modality how it is presented
 * @param sentence the words that state it
 * @param confidence from 0 to 1, or none
 */
record Prediction(
    String document,
    String subject,
    String relation,
    String object,
    Modality modality,
    String sentence,
    @Nullable Double confidence) {
  /** Checks the confidence. */
  Prediction {
    if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not from 0 to 1");
    }
  }

  /** Returns the document's name without folders and extension. */
  String stem() {
    String name = document.substring(document.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
