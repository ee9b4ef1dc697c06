package org.relata.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relata.schema.EntityType;

/**
 * Something the graph has one node for.
 *
 * @param id deterministic hash of type and canonical name
 * @param name canonical name
 * @param type what it is
 * @param aliases other names, sorted, without the canonical one
 * @param ticker exchange and symbol such as {@code NASDAQ:NVDA}, if known
 */
public record Entity(
    String id, String name, EntityType type, List<String> aliases, @Nullable String ticker) {
  /** Checks that it has a name. */
  public Entity {
    if (name.isBlank()) {
      throw new IllegalArgumentException(type.label() + " " + id + " has no name");
    }
    aliases = List.copyOf(aliases);
  }
}
