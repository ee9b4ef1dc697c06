package org.relata.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relata.schema.RelationType;

/** The relations that the graph may have, and what users may choose of them. */
final class Relations {
  private final Map<String, RelationType> byName = new LinkedHashMap<>();
  private final Set<String> symmetric = new LinkedHashSet<>();

  Relations(Collection<RelationType> relations) {
    for (RelationType relation : relations) {
      byName.put(relation.name(), relation);
      if (relation.symmetric()) {
        symmetric.add(relation.name());
      }
    }
    if (byName.isEmpty()) {
      throw new IllegalArgumentException("the ontology has no relations");
    }
  }

  Map<String, RelationType> byName() {
    return byName;
  }

  Set<String> names() {
    return byName.keySet();
  }

  Set<String> symmetric() {
    return symmetric;
  }

  /**
   * Returns the relations of some names, in the ontology's order.
   *
   * @param names in any case; empty for all
   * @throws InvalidQueryException if one is unknown
   */
  Set<String> chosen(Set<String> names) {
    return names.isEmpty() ? names() : known(names);
  }

  /** Returns the relations of some names less some others. */
  Set<String> chosen(Set<String> names, Set<String> without) {
    Set<String> chosen = new LinkedHashSet<>(chosen(names));
    chosen.removeAll(known(without));
    if (chosen.isEmpty()) {
      throw new InvalidQueryException("relations", "none is left after taking out " + without);
    }
    return chosen;
  }

  /**
   * Returns the relations of a family, in the ontology's order.
   *
   * @throws InvalidQueryException if there is none
   */
  Set<String> ofFamily(String family) {
    Set<String> chosen = new LinkedHashSet<>();
    Set<String> families = new LinkedHashSet<>();
    for (RelationType relation : byName.values()) {
      families.add(relation.family());
      if (relation.family().equalsIgnoreCase(family.strip())) {
        chosen.add(relation.name());
      }
    }
    if (chosen.isEmpty()) {
      throw new InvalidQueryException(
          "family", "no family '" + family + "'; there are " + String.join(", ", families));
    }
    return chosen;
  }

  private Set<String> known(Set<String> names) {
    Set<String> known = new LinkedHashSet<>();
    for (String name : names) {
      String upper = name.strip().toUpperCase(Locale.ROOT);
      if (!byName.containsKey(upper)) {
        throw new InvalidQueryException(
            "relations", "no relation '" + name + "'; there are " + String.join(", ", names()));
      }
      known.add(upper);
    }
    Set<String> ordered = new LinkedHashSet<>(names());
    ordered.retainAll(known);
    return ordered;
  }
}
