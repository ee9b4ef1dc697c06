package org.relata.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relata.mention.MentionFinder;
import org.relata.resolve.Resolver;
import org.relata.schema.Knowledge;
import org.relata.schema.Lexicon;
import org.relata.schema.Ontology;
import org.relata.schema.OntologyException;
import org.relata.statement.FrameExample;
import org.relata.statement.StatementFinder;

/** Checks knowledge files, those that come with the program and a user's. */
public final class KnowledgeCheck {
  private final Knowledge knowledge;

  /** Checks these files. */
  public KnowledgeCheck(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Returns what is wrong with the files themselves: what cannot be read, unknown relations, types,
   * slots and options, words listed twice, frames without example.
   *
   * @return each problem with its file and line; empty if nothing is wrong
   */
  public List<String> files() {
    List<String> problems = new ArrayList<>();
    try {
      Ontology ontology = Ontology.read(knowledge);
      Lexicon lexicon = Lexicon.read(knowledge);
      MentionFinder.read(knowledge, lexicon);
      problems.addAll(StatementFinder.problems(knowledge, ontology, lexicon));
      problems.addAll(new WordLists(knowledge, ontology).problems());
    } catch (OntologyException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    return problems;
  }

  /** Returns how many frames have an example that can be read. */
  public int exampleCount() {
    return examples().size();
  }

  /**
   * Runs the example of each frame through the extraction.
   *
   * @param resolver has read the same files
   * @return a line for each example that is not read as its relation with its arguments
   * @throws OntologyException if the ontology cannot be read
   */
  public List<String> unread(Resolver resolver) {
    List<String> unread = new ArrayList<>();
    for (FrameExample example : examples()) {
      Optional<String> problem = new ExampleReading(example, resolver).problem();
      problem.ifPresent(unread::add);
    }
    return unread;
  }

  private List<FrameExample> examples() {
    return StatementFinder.examples(knowledge, Ontology.read(knowledge));
  }
}
