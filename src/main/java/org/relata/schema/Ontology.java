package org.relata.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the graph may say: relation types by name, in the order of the ontology file. */
public final class Ontology {
  private static final String FILE = "ontology.yaml";

  private final Map<String, RelationType> relations;

  private Ontology(Map<String, RelationType> relations) {
    this.relations = relations;
  }

  /**
   * Reads the ontology file.
   *
   * @throws OntologyException if the file cannot be understood; the message names the entry
   */
  public static Ontology read(Knowledge knowledge) {
    JsonNode root;
    try {
      root = new YAMLMapper().readTree(knowledge.text(FILE));
    } catch (JacksonException e) {
      throw new OntologyException(FILE + " is not valid YAML: " + e.getOriginalMessage(), e);
    }
    Map<String, Set<EntityType>> groups = new LinkedHashMap<>();
    for (EntityType type : EntityType.values()) {
      groups.put(type.label(), EnumSet.of(type));
    }
    for (var group : root.path("groups").properties()) {
      groups.put(group.getKey(), types(group.getKey(), group.getValue(), groups));
    }
    Map<String, RelationType> relations = new LinkedHashMap<>();
    for (var entry : root.path("relations").properties()) {
      relations.put(entry.getKey(), relation(entry.getKey(), entry.getValue(), groups));
    }
    if (relations.isEmpty()) {
      throw new OntologyException(FILE + " has no relations");
    }
    return new Ontology(relations);
  }

  private static RelationType relation(
      String name, JsonNode node, Map<String, Set<EntityType>> groups) {
    Map<String, String> mappings = new LinkedHashMap<>();
    node.path("maps")
        .properties()
        .forEach(map -> mappings.put(map.getKey(), map.getValue().asString()));
    try {
      return new RelationType(
          name,
          node.path("family").asString("other"),
          node.path("symmetric").asBoolean(false),
          node.path("sameType").asBoolean(false),
          types(name, node.path("from"), groups),
          types(name, node.path("to"), groups),
          node.path("means").asString(""),
          mappings);
    } catch (IllegalArgumentException e) {
      throw new OntologyException(FILE + ": " + e.getMessage(), e);
    }
  }

  private static Set<EntityType> types(
      String entry, JsonNode names, Map<String, Set<EntityType>> groups) {
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    List<String> unknown = new ArrayList<>();
    for (JsonNode name : names) {
      Set<EntityType> group = groups.get(name.asString());
      if (group == null) {
        unknown.add(name.asString());
      } else {
        types.addAll(group);
      }
    }
    if (!unknown.isEmpty()) {
      throw new OntologyException(
          FILE + ", " + entry + ": no type or group " + unknown + "; there are " + groups.keySet());
    }
    return types;
  }

  /**
   * Returns the relation of a name.
   *
   * @throws OntologyException if there is none; the message lists those that exist
   */
  public RelationType relation(String name) {
    RelationType relation = relations.get(name);
    if (relation == null) {
      throw new OntologyException("no relation '" + name + "'; there are " + relations.keySet());
    }
    return relation;
  }

  /** Returns all relations in the order of the file. */
  public Collection<RelationType> relations() {
    return relations.values();
  }
}
