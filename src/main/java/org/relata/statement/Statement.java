package org.relata.statement;

import org.relata.mention.Mention;
import org.relata.schema.Modality;
import org.relata.schema.RelationType;
import org.relata.sentence.Sentence;

/**
 * Who a sentence says stands in which relation to whom.
 *
 * @param subject who
 * @param relation stands in which relation
 * @param object to whom or what
 * @param modality how it is presented
 * @param past whether the sentence says that it has ended
 * @param strength from 0 to 1, what frame, parse and mentions are worth together
 * @param confidence from 0 to 1, that the sentence states this
 * @param rule the frame that found it, such as {@code SUPPLIES/verb:ship}
 * @param sentence the evidence
 */
public record Statement(
    Mention subject,
    RelationType relation,
    Mention object,
    Modality modality,
    boolean past,
    double strength,
    double confidence,
    String rule,
    Sentence sentence) {
  /** Checks strength and confidence. */
  public Statement {
    if (!(strength >= 0 && strength <= 1 && confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "strength " + strength + ", confidence " + confidence + " of " + rule);
    }
  }

  /** A statement whose confidence is not known better than by its strength. */
  Statement(
      Mention subject,
      RelationType relation,
      Mention object,
      Modality modality,
      boolean past,
      double strength,
      String rule,
      Sentence sentence) {
    this(subject, relation, object, modality, past, strength, strength, rule, sentence);
  }

  Statement withConfidence(double other) {
    return new Statement(
        subject, relation, object, modality, past, strength, other, rule, sentence);
  }

  /** Returns what makes two statements of a sentence the same, whichever way they were found. */
  String key() {
    String from = subject.type() + ":" + subject.name();
    String to = object.type() + ":" + object.name();
    boolean swap = relation.symmetric() && from.compareTo(to) > 0;
    return relation.name() + "|" + (swap ? to + "|" + from : from + "|" + to);
  }
}
