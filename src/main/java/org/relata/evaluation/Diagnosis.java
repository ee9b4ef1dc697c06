package org.relata.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.relata.schema.EntityType;

/** Says why statements of one sentence were missed or are wrong. */
final class Diagnosis {
  private final GoldSentence sentence;
  private final Found found;
  private final Judgement judgement;
  private final boolean mentionsKnown;

  Diagnosis(GoldSentence sentence, Found found, Judgement judgement, boolean mentionsKnown) {
    this.sentence = sentence;
    this.found = found;
    this.judgement = judgement;
    this.mentionsKnown = mentionsKnown;
  }

  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    for (GoldTriple gold : judgement.missed()) {
      String words =
          words(
              gold.subject().name(),
              gold.relation().name(),
              gold.object().name(),
              gold.modality().name());
      faults.add(fault(true, whyMissed(gold), words));
    }
    for (Found.Claim claim : judgement.wrong()) {
      Prediction prediction = claim.prediction();
      String words =
          words(
              prediction.subject(),
              prediction.relation(),
              prediction.object(),
              prediction.modality().name());
      faults.add(fault(false, whyWrong(claim), words));
    }
    return faults;
  }

  private static String words(String subject, String relation, String object, String modality) {
    return "%s %s %s (%s)".formatted(subject, relation, object, modality.toLowerCase(Locale.ROOT));
  }

  private Fault fault(boolean missed, Cause cause, String statement) {
    return new Fault(
        missed, cause, statement, sentence.document(), sentence.index(), sentence.text());
  }

  private Cause whyMissed(GoldTriple gold) {
    Cause nearest = null;
    for (Found.Claim claim : judgement.wrong()) {
      if (gold.joinsEitherWay(claim.subject(), claim.object())) {
        Cause cause = difference(gold, claim);
        nearest = nearest == null || cause.compareTo(nearest) > 0 ? cause : nearest;
      }
    }
    return nearest != null ? nearest : mentionsKnown ? whyNothing(gold) : Cause.NOT_FOUND;
  }

  private Cause whyNothing(GoldTriple gold) {
    EntityType subject = found.mentionOf(gold.subject());
    EntityType object = found.mentionOf(gold.object());
    if (subject == null || object == null) {
      return Cause.ARGUMENT_NOT_MENTIONED;
    }
    return gold.relation().admits(subject, object) ? Cause.NO_RULE : Cause.ARGUMENT_MISTYPED;
  }

  private Cause whyWrong(Found.Claim claim) {
    Cause nearest = Cause.NOT_STATED;
    for (GoldTriple gold : sentence.triples()) {
      if (gold.joinsEitherWay(claim.subject(), claim.object())) {
        Cause cause = difference(gold, claim);
        nearest = nearest == Cause.NOT_STATED || cause.compareTo(nearest) > 0 ? cause : nearest;
      }
    }
    return nearest;
  }

  /** Says what parts a claim from a triple of the same pair; the later constant is the nearer. */
  private static Cause difference(GoldTriple gold, Found.Claim claim) {
    if (!gold.relation().name().equals(claim.relation())) {
      return Cause.WRONG_RELATION;
    }
    return gold.negated() != claim.negated() ? Cause.WRONG_POLARITY : Cause.WRONG_DIRECTION;
  }
}
