package org.relata.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * An object of a YAML file that knows the lines of its values, to tell where they are wrong.
 *
 * @param <E> thrown by every method where the file is wrong
 */
public final class YamlObject<E extends RuntimeException> {
  static final String BROKEN_ESCAPE =
      "a \\x, \\u or \\U between double quotes is not followed by the digits of a character";

  private final String file;
  private final Node node;
  private final Function<String, E> faults;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /**
   * Reads a node.
   *
   * @param file the file's name, for messages
   * @param what what it should be, for the message
   * @param known the keys that it may have
   * @param faults makes the exception of a message that names file and line
   */
  public YamlObject(
      String file, Node node, String what, Set<String> known, Function<String, E> faults) {
    this.file = file;
    this.node = node;
    this.faults = faults;
    if (!(node instanceof MappingNode mapping)) {
      throw fault(node, what + " is a list of keys and values, such as 'kind: …'");
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

  /**
   * Parses a text of YAML.
   *
   * @param what what it should hold, for messages
   * @param beginning how such a text begins, for messages
   * @param faults makes the exception of a message that names file and line
   */
  public static <E extends RuntimeException> Node parse(
      String file, String text, String what, String beginning, Function<String, E> faults) {
    try {
      // read at once: where a part ends amid a character of two halves, the parser fails
      LoadSettings settings =
          LoadSettings.builder().setLabel(file).setBufferSize(text.length() + 2).build();
      return new Compose(settings)
          .composeString(text)
          .orElseThrow(
              () -> faults.apply(file + ":1: it is empty; begin with '" + beginning + "'"));
    } catch (MarkedYamlEngineException e) {
      String line =
          e.getProblemMark().map(mark -> Integer.toString(mark.getLine() + 1)).orElse("?");
      throw faults.apply(
          "%s:%s: it is not valid YAML: %s; check indents and quotes"
              .formatted(file, line, e.getProblem()));
    } catch (StackOverflowError e) {
      throw faults.apply(file + ":1: it is nested too deep for " + what);
    } catch (YamlEngineException e) {
      throw faults.apply(file + ":1: it is not valid YAML: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      // which the parser lets pass
      throw faults.apply(file + ":1: it is not valid YAML: " + BROKEN_ESCAPE);
    }
  }

  /** Returns a fault of a place in the file. */
  public E fault(Node where, String message) {
    String line =
        where.getStartMark().map(mark -> Integer.toString(mark.getLine() + 1)).orElse("?");
    return faults.apply(file + ":" + line + ": " + message);
  }

  /** Returns a fault of a key's value. */
  public E fault(String key, String message) {
    return fault(values.getOrDefault(key, node), key + ": " + message);
  }

  /** Tells whether there is such a key. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  private Node required(String key, String example) {
    Node value = values.get(key);
    if (value == null) {
      throw fault(node, "%s is missing; add '%s: %s'".formatted(key, key, example));
    }
    return value;
  }

  /** Returns a text that has to be there; the example is for the message. */
  public String text(String key, String example) {
    return scalar(required(key, example), key);
  }

  /** Returns a text, or null if there is no such key. */
  public @Nullable String text(String key) {
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

  /** Returns a flag, false if there is no such key. */
  public boolean flag(String key) {
    Node value = values.get(key);
    if (value == null) {
      return false;
    }
    if (value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
      return Boolean.parseBoolean(scalar.getValue());
    }
    throw fault(value, key + " is true or false");
  }

  /** Returns a number of a range, its end if there is no such key. */
  public int number(String key, int least, int most) {
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
  public <T> List<T> texts(String key, Function<String, T> of) {
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

  /** Returns the items of a list, none if there is no such key. */
  public List<Node> items(String key) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw fault(value, key + " is a list, each item after '- '");
  }

  /** Returns the items of a list that has to be there. */
  public List<Node> items(String key, String example) {
    required(key, example);
    return items(key);
  }
}
