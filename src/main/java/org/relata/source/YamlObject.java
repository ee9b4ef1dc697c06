package org.relata.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** An object of a YAML file that knows the lines of its values, to tell where they are wrong. */
final class YamlObject {
  private final String file;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /**
   * Reads a node.
   *
   * @param what what it should be, for the message
   * @param known the keys that it may have
   */
  YamlObject(String file, Node node, String what, Set<String> known) {
    this.file = file;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      throw fault(node, what + " is a list of keys and values, such as 'kind: feed'");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode(), "a key");
      if (!known.contains(key)) {
        throw fault(
            tuple.getKeyNode(),
            "there is no key '%s' in %s; there are %s"
                .formatted(key, what, String.join(", ", new TreeSet<>(known))));
      }
      values.put(key, tuple.getValueNode());
    }
  }

  SourcesException fault(Node where, String message) {
    String line =
        where.getStartMark().map(mark -> Integer.toString(mark.getLine() + 1)).orElse("?");
    return new SourcesException(file + ":" + line + ": " + message);
  }

  /** Returns a fault of a key's value. */
  SourcesException fault(String key, String message) {
    return fault(values.getOrDefault(key, node), key + ": " + message);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  private Node required(String key, String example) {
    Node value = values.get(key);
    if (value == null) {
      throw fault(node, "%s is missing; add '%s: %s'".formatted(key, key, example));
    }
    return value;
  }

  String text(String key, String example) {
    return scalar(required(key, example), key);
  }

  @Nullable String text(String key) {
    Node value = values.get(key);
    return value == null ? null : scalar(value, key);
  }

  private String scalar(Node value, String what) {
    if (value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
      if (scalar.getValue().isBlank()) {
        throw fault(value, what + " is empty");
      }
      return scalar.getValue();
    }
    throw fault(value, what + " is not text; put it between quotes");
  }

  boolean flag(String key) {
    Node value = values.get(key);
    if (value == null) {
      return false;
    }
    if (value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
      return Boolean.parseBoolean(scalar.getValue());
    }
    throw fault(value, key + " is true or false");
  }

  int number(String key, int least, int most) {
    Node value = values.get(key);
    if (value == null) {
      return most;
    }
    if (value instanceof ScalarNode scalar
        && scalar.getTag().equals(Tag.INT)
        && scalar.getValue().matches("\\d{1,9}")) {
      int number = Integer.parseInt(scalar.getValue());
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw fault(value, "%s is a number from %d to %d".formatted(key, least, most));
  }

  /** Returns each text of a list, as a function makes it; its illegal arguments are faults. */
  <T> List<T> texts(String key, Function<String, T> of) {
    List<T> made = new ArrayList<>();
    for (Node item : items(key)) {
      String text = scalar(item, "an item of " + key);
      try {
        made.add(of.apply(text));
      } catch (IllegalArgumentException e) {
        throw fault(item, "'%s': %s".formatted(text, e.getMessage()));
      }
    }
    return made;
  }

  List<Node> items(String key) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw fault(value, key + " is a list, each item after '- '");
  }

  List<Node> items(String key, String example) {
    required(key, example);
    return items(key);
  }
}
