package org.relata.query;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * A question as the server is asked it.
 *
 * @param cypher the text
 * @param parameters its parameters
 */
public record Asked(String cypher, Map<String, Object> parameters) {
  /** Copies the parameters, of which some may be null. */
  public Asked {
    parameters = Collections.unmodifiableMap(new HashMap<>(parameters));
  }
}
