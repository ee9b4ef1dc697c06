package org.relata.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relata.schema.EntityType;
import org.relata.schema.Knowledge;
import org.relata.schema.Lexicon;
import org.relata.schema.Ontology;
import org.relata.schema.OntologyException;
import org.relata.schema.RelationType;
import org.relata.schema.WordClasses;

/** Finds what the frames file cannot mean: unknown names, words listed twice, missing examples. */
final class FrameProblems {
  private static final Set<String> SLOTS =
      Set.of(
          "subj",
          "obj",
          "iobj",
          "xcomp",
          "poss",
          "comp",
          "nat",
          "self",
          "agent",
          "appointer",
          "dismisser",
          "appos",
          "conj",
          "between",
          "left",
          "head",
          "before",
          "clause",
          "base in",
          "headquartered in");

  /** Those that {@link Frames} and {@link FrameMatcher} read. */
  private static final Set<String> OPTIONS =
      Set.of(
          "object",
          "without",
          "subject",
          "from",
          "to",
          "modality",
          "past",
          "weight",
          "specific",
          "officials",
          "head",
          "goods",
          "onto",
          "object-name",
          "object-name-not",
          "extended",
          "modifier",
          "named",
          "passive",
          "plain",
          "bare",
          "prep",
          "beside",
          "off",
          "modifier-not",
          "own",
          "unit-of",
          "under",
          "not-under");

  private static final List<String> WORD_OPTIONS =
      List.of("object", "without", "onto", "object-name", "object-name-not");

  private final Knowledge knowledge;
  private final Ontology ontology;
  private final Lexicon lexicon;
  private final WordClasses classes;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  FrameProblems(Knowledge knowledge, Ontology ontology, Lexicon lexicon) {
    this.knowledge = knowledge;
    this.ontology = ontology;
    this.lexicon = lexicon;
    this.classes = WordClasses.ofStatements(knowledge);
  }

  List<String> all() {
    Set<String> found = new LinkedHashSet<>();
    for (Knowledge.Row row : knowledge.table(Frames.FILE, "\\|")) {
      try {
        Frame frame = Frames.frame(row, ontology);
        found.add(frame.relation().name());
        check(row, frame);
        FrameExample.of(row, frame);
      } catch (OntologyException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    for (RelationType relation : ontology.relations()) {
      if (!found.contains(relation.name())) {
        problems.add(Frames.FILE + ": no frame finds " + relation.name());
      }
    }
    return problems;
  }

  private void check(Knowledge.Row row, Frame frame) {
    for (String slots : row.field(3).split(">", -1)) {
      checkSlots(row, slots);
    }
    for (String option : frame.options().keySet()) {
      if (!OPTIONS.contains(option)) {
        report(row, "no option '" + option + "'; there are " + sorted(OPTIONS));
      }
    }
    for (String option : WORD_OPTIONS) {
      checkOptionWords(row, option, frame.options().getOrDefault(option, ""));
    }
    if (row.parts(2, ",").isEmpty()) {
      report(row, "has no words");
    }
    for (String word : row.parts(2, ",")) {
      checkWord(row, frame, word);
    }
  }

  private void checkSlots(Knowledge.Row row, String slots) {
    if (slots.isBlank()) {
      report(row, "has no slots beside '>'");
    }
    for (String slot : slots.split(",", -1)) {
      for (String part : slot.strip().split("\\.", -1)) {
        if (!slots.isBlank() && !SLOTS.contains(part) && !classes.is("preposition", part)) {
          report(
              row, "no slot '" + slot.strip() + "'; there are " + sorted(SLOTS) + ", prepositions");
        }
      }
    }
  }

  private void checkOptionWords(Knowledge.Row row, String option, String words) {
    for (String part : words.split(",", -1)) {
      String word = part.strip();
      if (!word.isEmpty() && !classes.has(word) && !lexicon.isCommon(word)) {
        report(row, option + "='" + word + "' is neither a word class nor a known word");
      }
    }
  }

  private void checkWord(Knowledge.Row row, Frame frame, String word) {
    if (word.startsWith("@") && !isClass(word.substring(1))) {
      report(row, "'" + word + "' is neither an entity type nor a relation nor @title");
    }
    String key =
        String.join("|", frame.relation().name(), row.field(1), word, row.field(3), row.field(4));
    Integer before = lines.put(key, row.number());
    if (before != null) {
      report(row, "'" + word + "' is listed twice, before in line " + before);
    }
  }

  private boolean isClass(String name) {
    for (EntityType type : EntityType.values()) {
      if (type.label().equals(name)) {
        return true;
      }
    }
    return name.equals("title")
        || ontology.relations().stream().anyMatch(relation -> relation.name().equals(name));
  }

  private void report(Knowledge.Row row, String problem) {
    problems.add(String.valueOf(row.problem(problem).getMessage()));
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
