package org.relata.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
   * @param folders one of them holds a text {@code <doc>.txt} for each {@code doc} of the gold;
   *     those that cannot be read are told in the report
   * @param resolver the extraction
   * @throws EvaluationException if there is no such folder, or no text in any
   */
  public Report ofTexts(List<Path> folders, Resolver resolver) {
    Tally tally = new Tally(sentences, ontology);
    Predictions predictions = new Predictions(tally);
    List<String> unread =
        read(
            folders,
            resolver,
            (document, reading) -> predictions.addResolved(document, reading, resolver));
    return tally.report(unread);
  }

  /**
   * Extracts from texts, and fits the weights of the model of confidence to what is right.
   *
   * @param unseen gold of articles that no rule was made for, to shift the model to: those that
   *     rules learned from flatter them
   * @param folders as above, for both
   * @param resolver the extraction
   * @return the knowledge file {@code confidence.txt} with the weights
   * @throws EvaluationException as above, and if nothing was found to fit to
   */
  public String fit(Optional<Evaluation> unseen, List<Path> folders, Resolver resolver) {
    ConfidenceFit fit = new ConfidenceFit(verdicts(folders, resolver));
    return unseen.isEmpty()
        ? fit.text()
        : fit.shiftedTo(unseen.get().verdicts(folders, resolver)).text();
  }

  private List<Judgement.Verdict> verdicts(List<Path> folders, Resolver resolver) {
    Tally tally = new Tally(sentences, ontology);
    read(folders, resolver, new Predictions(tally)::addFound);
    return tally.verdicts();
  }

  private List<String> read(List<Path> folders, Resolver resolver, TextReading.Handler handler) {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new EvaluationException("no folder " + folder + "; name the one that has the texts");
      }
    }
    Set<String> documents = new LinkedHashSet<>();
    sentences.forEach(sentence -> documents.add(sentence.document()));
    TextReading reading = new TextReading(folders, resolver, handler);
    documents.forEach(reading::read);
    if (reading.unread().size() == documents.size()) {
      throw new EvaluationException("no text could be read: " + reading.unread().get(0));
    }
    return reading.unread();
  }
}
