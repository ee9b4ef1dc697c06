package org.relata.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an evaluation found. All figures are micro-averages over the annotated sentences; optional
 * statements count nowhere.
 *
 * @param relations the score of each relation, the most annotated first
 * @param all over all relations but {@code LISTED_ON}
 * @param pair the same if any relation between the two in any direction is as good
 * @param listed of {@code LISTED_ON}
 * @param modalityAccuracy of the statements found, the share with the right modality
 * @param entities arguments found, where mentions are known
 * @param calibration right ones by confidence; empty if no confidence was given
 * @param outside statements that stand in no annotated sentence
 * @param faults what was missed and what is wrong, in the order of the gold
 * @param unread texts that could not be read, each with the reason
 */
public record Report(
    Map<String, Score> relations,
    Score all,
    Score pair,
    Score listed,
    OptionalDouble modalityAccuracy,
    Optional<EntityScore> entities,
    List<CalibrationBin> calibration,
    int outside,
    List<Fault> faults,
    List<String> unread) {
  /** Copies the lists. */
  public Report {
    calibration = List.copyOf(calibration);
    faults = List.copyOf(faults);
    unread = List.copyOf(unread);
  }
}
