package org.relata.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.relata.resolve.Resolver;
import org.relata.schema.Ontology;

/** Measures an extraction, or a file of statements, against gold files. */
public final class Evaluation {
  private final List<GoldSentence> sentences;
  private final Ontology ontology;

  private Evaluation(List<GoldSentence> sentences, Ontology ontology) {
    this.sentences = List.copyOf(sentences);
    this.ontology = ontology;
  }

  /**
   * Reads gold files.
   *
   * @param files one JSON object a line, one line a sentence: {@code doc}, {@code sent}, {@code
   *     text} and {@code triples}
   * @param ontology has the relations that triples may name
   * @throws EvaluationException if a file cannot be read; the message names file and line
   */
  public static Evaluation against(List<Path> files, Ontology ontology) {
    GoldReader reader = new GoldReader(ontology);
    List<GoldSentence> sentences = new ArrayList<>();
    files.forEach(file -> sentences.addAll(reader.read(file)));
    if (sentences.isEmpty()) {
      throw new EvaluationException("no annotated sentence in " + files);
    }
    return new Evaluation(sentences, ontology);
  }

  /**
   * Measures statements that were written to a file.
   *
   * @param file as {@code relata extract --format jsonl} writes it
   * @throws EvaluationException if it cannot be read; the message names file and line
   */
  public Report ofFile(Path file) {
    Tally tally = new Tally(sentences, ontology);
    PredictionReader.read(file).forEach(tally::add);
    return tally.report(List.of());
  }

  /**
   * Extracts from texts, and measures what is found.
   *
   * @param folder holds a text {@code <doc>.txt} for each {@code doc} of the gold; those that
   *     cannot be read are told in the report
   * @param resolver the extraction
   * @throws EvaluationException if there is no such folder, or no text in it
   */
  public Report ofTexts(Path folder, Resolver resolver) {
    if (!Files.isDirectory(folder)) {
      throw new EvaluationException("no folder " + folder + "; name the one that has the texts");
    }
    Set<String> documents = new LinkedHashSet<>();
    sentences.forEach(sentence -> documents.add(sentence.document()));
    Tally tally = new Tally(sentences, ontology);
    TextReading reading = new TextReading(folder, resolver, tally);
    documents.forEach(reading::read);
    if (reading.unread().size() == documents.size()) {
      throw new EvaluationException("no text could be read: " + reading.unread().get(0));
    }
    return tally.report(reading.unread());
  }
}
