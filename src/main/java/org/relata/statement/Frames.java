package org.relata.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.schema.Modality;
import org.relata.schema.Ontology;

/** The frames file, by kind and word. */
final class Frames {
  static final String FILE = "frames.txt";

  private final Map<Frame.Kind, Map<String, List<Frame>>> byWord = new EnumMap<>(Frame.Kind.class);
  private final List<Frame> all = new ArrayList<>();

  private Frames() {}

  static Frames read(Knowledge knowledge, Ontology ontology) {
    Frames frames = new Frames();
    for (Knowledge.Row row : knowledge.table(FILE, "\\|")) {
      frames.add(frame(row, ontology));
    }
    return frames;
  }

  private void add(Frame frame) {
    all.add(frame);
    Map<String, List<Frame>> words = byWord.computeIfAbsent(frame.kind(), kind -> new HashMap<>());
    for (String word : frame.words()) {
      words.computeIfAbsent(word, key -> new ArrayList<>()).add(frame);
    }
  }

  /** Reads a line; throws an OntologyException that names it if it cannot be understood. */
  static Frame frame(Knowledge.Row row, Ontology ontology) {
    if (row.fields().size() < 6) {
      throw row.problem("needs six fields: relation | kind | words | slots | options | example");
    }
    String[] slots = row.field(3).split(">", -1);
    if (slots.length != 2) {
      throw row.problem("slots '" + row.field(3) + "' are not of the form 'subject > object'");
    }
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : row.parts(4, ";")) {
      int equals = option.indexOf('=');
      options.put(
          equals < 0 ? option : option.substring(0, equals).strip(),
          equals < 0 ? "" : option.substring(equals + 1).strip());
    }
    try {
      return new Frame(
          ontology.relation(row.field(0)),
          Frame.Kind.ofLabel(row.field(1)),
          new LinkedHashSet<>(row.parts(2, ",")),
          list(slots[0]),
          list(slots[1]),
          types(options.getOrDefault("from", "")),
          types(options.getOrDefault("to", "")),
          Modality.ofLabel(options.getOrDefault("modality", "asserted")),
          options.containsKey("past"),
          Double.parseDouble(options.getOrDefault("weight", "1")),
          row.field(5),
          options);
    } catch (RuntimeException e) {
      throw row.problem(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> list(String slots) {
    List<String> list = new ArrayList<>();
    for (String slot : slots.split(",", -1)) {
      if (!slot.isBlank()) {
        list.add(slot.strip());
      }
    }
    return list;
  }

  private static Set<EntityType> types(String labels) {
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    for (String label : labels.split(",", -1)) {
      if (!label.isBlank()) {
        types.add(EntityType.ofLabel(label.strip()));
      }
    }
    return types;
  }

  /** Returns the frames of a kind that a word has. */
  List<Frame> of(Frame.Kind kind, String word) {
    return byWord.getOrDefault(kind, Map.of()).getOrDefault(word, List.of());
  }

  /** Tells whether a kind has frames for a word. */
  boolean has(Frame.Kind kind, String word) {
    return !of(kind, word).isEmpty();
  }

  /** Returns all frames in the order of the file. */
  Collection<Frame> all() {
    return all;
  }
}
