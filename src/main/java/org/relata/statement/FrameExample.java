package org.relata.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relata.schema.Knowledge;
import org.relata.schema.Ontology;
import org.relata.schema.OntologyException;
import org.relata.schema.RelationType;
import org.relata.schema.Span;

/**
 * The example sentence of a frame: what its words state.
 *
 * @param place file and line
 * @param relation what the sentence states
 * @param text the sentence, without marks
 * @param subject where the subject stands in it
 * @param object where the object stands in it
 */
public record FrameExample(
    String place, RelationType relation, String text, Span subject, Span object) {
  private static final Pattern SUBJECT = Pattern.compile("\\[([^\\[\\]{}]+)]");
  private static final Pattern OBJECT = Pattern.compile("\\{([^\\[\\]{}]+)}");

  static List<FrameExample> all(Knowledge knowledge, Ontology ontology) {
    List<FrameExample> examples = new ArrayList<>();
    for (Knowledge.Row row : knowledge.table(Frames.FILE, "\\|")) {
      try {
        examples.add(of(row, Frames.frame(row, ontology)));
      } catch (OntologyException e) {
        // FrameProblems tells of it
      }
    }
    return examples;
  }

  /** Reads a frame's example. */
  static FrameExample of(Knowledge.Row row, Frame frame) {
    String marked = frame.example();
    if (marked.isEmpty()) {
      throw row.problem("needs an example sentence with [subject] and {object}");
    }
    Matcher subject = SUBJECT.matcher(marked);
    Matcher object = OBJECT.matcher(marked);
    long marks = marked.chars().filter(c -> "[]{}".indexOf(c) >= 0).count();
    if (!subject.find() || !object.find() || marks != 4) {
      throw row.problem("example '" + marked + "' does not mark one [subject] and one {object}");
    }
    int subjectMarks = object.start() < subject.start() ? 2 : 0;
    return new FrameExample(
        row.file() + ", line " + row.number(),
        frame.relation(),
        marked.replaceAll("[\\[\\]{}]", ""),
        unmarked(subject, subjectMarks),
        unmarked(object, 2 - subjectMarks));
  }

  private static Span unmarked(Matcher marked, int marksBefore) {
    int start = marked.start() - marksBefore;
    return new Span(start, start + marked.group(1).length());
  }
}
