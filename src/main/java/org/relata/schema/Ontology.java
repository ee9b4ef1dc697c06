package org.relata.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the graph may say: relation types by name, in the order of the ontology file. */
public final class Ontology {
  private static final String FILE = "ontology.yaml";
  private static final List<String> KEYS =
      List.of("family", "means", "from", "to", "symmetric", "sameType", "maps");

  private final Map<String, RelationType> relations;

  private Ontology(Map<String, RelationType> relations) {
    this.relations = relations;
  }

  /**
   * Reads the ontology file and the user's, which adds relations, changes keys of those that there
   * are, and adds types to groups.
   *
   * @throws OntologyException if a file cannot be understood; the message names it and the entry
   */
  public static Ontology read(Knowledge knowledge) {
    Map<String, Set<EntityType>> groups = new LinkedHashMap<>();
    for (EntityType type : EntityType.values()) {
      groups.put(type.label(), EnumSet.of(type));
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Knowledge.Part part : knowledge.parts(FILE)) {
      JsonNode root = root(part);
      for (var group : object(part.name(), root, "groups").properties()) {
        groups
            .computeIfAbsent(group.getKey(), name -> EnumSet.noneOf(EntityType.class))
            .addAll(types(part.name(), group.getKey(), group.getValue(), groups));
      }
      for (var entry : object(part.name(), root, "relations").properties()) {
        String name = entry.getKey();
        check(part.name(), "relation " + name, entry.getValue(), KEYS);
        entries.merge(name, new Entry(part.name(), (ObjectNode) entry.getValue()), Entry::with);
      }
    }
    Map<String, RelationType> relations = new LinkedHashMap<>();
    entries.forEach((name, entry) -> relations.put(name, relation(name, entry, groups)));
    if (relations.isEmpty()) {
      throw new OntologyException(FILE + " has no relations");
    }
    return new Ontology(relations);
  }

  /** What files say of a relation, and the last of them that does. */
  private record Entry(String file, ObjectNode keys) {
    Entry with(Entry later) {
      ObjectNode both = keys.deepCopy();
      both.setAll(later.keys);
      return new Entry(later.file, both);
    }
  }

  private static JsonNode root(Knowledge.Part part) {
    JsonNode root;
    try {
      // read at once: where a part ends amid a character of two halves, the parser fails
      LoadSettings settings =
          LoadSettings.builder().setBufferSize(part.text().length() + 2).build();
      root =
          new YAMLMapper(YAMLFactory.builder().loadSettings(settings).build())
              .readTree(part.text());
    } catch (JacksonException e) {
      throw new OntologyException(part.name() + " is not valid YAML: " + e.getOriginalMessage(), e);
    } catch (YamlEngineException e) {
      throw new OntologyException(part.name() + " is not valid YAML: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new OntologyException(
          part.name() + " is not valid YAML: " + YamlObject.BROKEN_ESCAPE, e);
    }
    if (!root.isMissingNode() && !root.isNull()) {
      check(part.name(), "an ontology", root, List.of("groups", "relations"));
    }
    return root;
  }

  private static void check(String file, String what, JsonNode node, Collection<String> known) {
    if (!node.isObject()) {
      throw new OntologyException(file + ": " + what + " is a list of keys and values: " + known);
    }
    for (String key : node.propertyNames()) {
      if (!known.contains(key)) {
        throw new OntologyException(
            "%s: there is no key '%s' in %s; there are %s".formatted(file, key, what, known));
      }
    }
  }

  private static JsonNode object(String file, JsonNode root, String key) {
    JsonNode node = root.path(key);
    if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
      throw new OntologyException(
          file + ": " + key + " is a list of names, each with a colon behind it");
    }
    return node;
  }

  private static RelationType relation(
      String name, Entry entry, Map<String, Set<EntityType>> groups) {
    JsonNode node = entry.keys();
    Map<String, String> mappings = new LinkedHashMap<>();
    node.path("maps")
        .properties()
        .forEach(
            map -> mappings.put(map.getKey(), name(entry.file(), name + ".maps", map.getValue())));
    try {
      return new RelationType(
          name,
          node.path("family").asString("other"),
          node.path("symmetric").asBoolean(false),
          node.path("sameType").asBoolean(false),
          types(entry.file(), name, node.path("from"), groups),
          types(entry.file(), name, node.path("to"), groups),
          node.path("means").asString(""),
          mappings);
    } catch (IllegalArgumentException e) {
      throw new OntologyException(entry.file() + ": " + e.getMessage(), e);
    }
  }

  private static Set<EntityType> types(
      String file, String entry, JsonNode names, Map<String, Set<EntityType>> groups) {
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    List<String> unknown = new ArrayList<>();
    for (JsonNode node : names) {
      String name = name(file, entry, node);
      Set<EntityType> group = groups.get(name);
      if (group == null) {
        unknown.add(name);
      } else {
        types.addAll(group);
      }
    }
    if (!unknown.isEmpty()) {
      throw new OntologyException(
          file + ", " + entry + ": no type or group " + unknown + "; there are " + groups.keySet());
    }
    return types;
  }

  private static String name(String file, String entry, JsonNode node) {
    if (node.isContainer()) {
      throw new OntologyException(file + ", " + entry + ": " + node + " is no name");
    }
    return node.asString();
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
