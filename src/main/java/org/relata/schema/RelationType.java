package org.relata.schema;

import java.util.Map;
import java.util.Set;

/**
 * A relation that the graph may state, as the ontology file defines it.
 *
 * @param name its name and relationship type, such as {@code SUPPLIES}
 * @param family the group it is shown in, such as {@code supply}
 * @param symmetric whether it holds both ways
 * @param sameType whether subject and object must be of one type
 * @param subjects types that a subject can have
 * @param objects types that an object can have
 * @param description one sentence for readers
 * @param mappings terms of other vocabularies, by vocabulary ({@code wikidata}, {@code schema})
 */
public record RelationType(
    String name,
    String family,
    boolean symmetric,
    boolean sameType,
    Set<EntityType> subjects,
    Set<EntityType> objects,
    String description,
    Map<String, String> mappings) {
  /** Checks that the name can be a relationship type and that the signature is not empty. */
  public RelationType {
    if (!name.matches("[A-Z][A-Z_]{1,30}")) {
      throw new IllegalArgumentException(
          "relation '" + name + "' is not 2 to 31 capital letters and underscores");
    }
    if (subjects.isEmpty() || objects.isEmpty()) {
      throw new IllegalArgumentException("relation " + name + " has no subject or object types");
    }
    subjects = Set.copyOf(subjects);
    objects = Set.copyOf(objects);
    mappings = Map.copyOf(mappings);
  }

  /** Tells whether the relation can hold from a subject of one type to an object of another. */
  public boolean admits(EntityType subject, EntityType object) {
    return subjects.contains(subject)
        && objects.contains(object)
        && (!sameType || subject == object);
  }
}
