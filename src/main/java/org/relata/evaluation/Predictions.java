package org.relata.evaluation;

import java.util.Map;
import org.relata.mention.Mention;
import org.relata.resolve.Reading;
import org.relata.resolve.Resolver;
import org.relata.sentence.Sentence;
import org.relata.statement.Confidence;

/** Hands what was read in a text to a tally. */
final class Predictions {
  private final Tally tally;

  Predictions(Tally tally) {
    this.tally = tally;
  }

  /** Adds statements as the extraction gives them, and mentions. */
  void addResolved(String document, Reading reading, Resolver resolver) {
    resolver.resolve(reading).statements().stream()
        .map(
            statement ->
                new Prediction(
                    document,
                    statement.subject().entity().name(),
                    statement.relation().name(),
                    statement.object().entity().name(),
                    statement.modality(),
                    statement.evidence().text(),
                    statement.confidence(),
                    Map.of()))
        .forEach(tally::add);
    for (Sentence sentence : reading.sentences()) {
      for (Mention mention : reading.mentions().bySentence().get(sentence.index())) {
        tally.mention(document, sentence.text(), mention.name(), mention.type());
      }
    }
  }

  /** Adds statements as they were found, with the features of their confidence. */
  void addFound(String document, Reading reading) {
    reading.statements().stream()
        .map(
            statement ->
                new Prediction(
                    document,
                    statement.subject().name(),
                    statement.relation().name(),
                    statement.object().name(),
                    statement.modality(),
                    statement.sentence().text(),
                    statement.confidence(),
                    Confidence.features(statement)))
        .forEach(tally::add);
  }
}
