package org.relata.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relata.mention.Listing;
import org.relata.mention.Mention;
import org.relata.mention.Mentions;
import org.relata.mention.Office;
import org.relata.schema.Knowledge;
import org.relata.schema.Lexicon;
import org.relata.schema.Modality;
import org.relata.schema.Ontology;
import org.relata.schema.WordClasses;
import org.relata.sentence.Dependencies;
import org.relata.sentence.ParseUnit;
import org.relata.sentence.Sentence;
import org.relata.sentence.SentenceReader;

/**
 * Finds what sentences state: matches the frames of the frames file against the parses of those
 * sentences that mention enough to state something. Safe for use by several threads.
 */
public final class StatementFinder {
  private static final String LISTED_ON = "LISTED_ON";

  private final SentenceReader reader;
  private final Lexicon lexicon;
  private final Ontology ontology;
  private final Frames frames;
  private final WordClasses classes;
  private final Confidence confidence;

  private StatementFinder(
      SentenceReader reader,
      Lexicon lexicon,
      Ontology ontology,
      Frames frames,
      WordClasses classes,
      Confidence confidence) {
    this.reader = reader;
    this.lexicon = lexicon;
    this.ontology = ontology;
    this.frames = frames;
    this.classes = classes;
    this.confidence = confidence;
  }

  /** Reads the frames; the reader parses. */
  public static StatementFinder read(
      Knowledge knowledge, Ontology ontology, Lexicon lexicon, SentenceReader reader) {
    return new StatementFinder(
        reader,
        lexicon,
        ontology,
        Frames.read(knowledge, ontology),
        WordClasses.ofStatements(knowledge),
        Confidence.read(knowledge));
  }

  /**
   * Returns what is wrong with the frames and word classes, each problem with its file and line;
   * empty if nothing is.
   */
  public static List<String> problems(Knowledge knowledge, Ontology ontology, Lexicon lexicon) {
    return new FrameProblems(knowledge, ontology, lexicon).all();
  }

  /** Returns the examples of the frames that can be read, in the order of the file. */
  public static List<FrameExample> examples(Knowledge knowledge, Ontology ontology) {
    return FrameExample.all(knowledge, ontology);
  }

  /** Returns what the sentences of an article state, in textual order, each once a sentence. */
  public List<Statement> find(List<Sentence> sentences, Mentions mentions) {
    List<Statement> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Map<String, Statement> once = new LinkedHashMap<>();
      for (Listing listing : mentions.listings()) {
        if (listing.company().sentence() == sentence.index()) {
          keep(listed(listing, sentence), once);
        }
      }
      for (Office office : mentions.offices()) {
        if (office.holder().sentence() == sentence.index()) {
          keep(held(office, sentence), once);
        }
      }
      List<Mention> here = mentions.bySentence().get(sentence.index());
      if (canState(here)) {
        stated(sentence, here).forEach(statement -> keep(statement, once));
      }
      once.values().forEach(statement -> found.add(confidence.applied(statement)));
    }
    return found;
  }

  private static void keep(Statement statement, Map<String, Statement> once) {
    once.merge(statement.key(), statement, (a, b) -> a.confidence() >= b.confidence() ? a : b);
  }

  private Statement listed(Listing listing, Sentence sentence) {
    return new Statement(
        listing.company(),
        ontology.relation(LISTED_ON),
        listing.exchange(),
        Modality.ASSERTED,
        false,
        Math.min(0.98, listing.company().certainty() + 0.03),
        LISTED_ON + "/ticker",
        sentence);
  }

  private Statement held(Office office, Sentence sentence) {
    return new Statement(
        office.holder(),
        ontology.relation(office.relation()),
        office.body(),
        Modality.ASSERTED,
        false,
        office.holder().certainty() * office.body().certainty(),
        office.relation() + "/office:" + office.title(),
        sentence);
  }

  /** A relation needs two mentions; a pair of hyphenated names counts as two. */
  private static boolean canState(List<Mention> mentions) {
    return mentions.size() >= 2;
  }

  private List<Statement> stated(Sentence sentence, List<Mention> mentions) {
    List<Unit> units = UnitBuilder.units(sentence, mentions, lexicon, classes);
    Skeleton skeleton = Skeleton.of(units, lexicon, classes);
    Dependencies dependencies =
        TreeRepairs.repaired(
            units,
            skeleton.complete(Clauses.parsed(skeleton.kept(), lexicon, this::parsed)),
            lexicon,
            classes);
    return new FrameMatcher(
            new SentenceGraph(sentence, units, dependencies), frames, lexicon, classes)
        .match();
  }

  private Dependencies parsed(List<Unit> units) {
    return reader.parse(
        units.stream().map(unit -> new ParseUnit(unit.word(), unit.tag())).toList());
  }
}
