package org.relata.statement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.schema.Modality;
import org.relata.schema.WordClasses;

/**
 * Reads modality and polarity from the clause that a statement stands in and from those that govern
 * it: {@code plans to}, {@code may}, {@code did not}, {@code reportedly}, {@code former}. A
 * relative clause and an apposition state on their own account, whatever the clause around them
 * doubts.
 */
final class Presentations {
  private static final int DEEPEST = 8;

  /** Those that the parser often takes for adverbs. */
  private static final Set<String> PARTICLES = Set.of("back", "away", "down");

  private static final Set<String> OWN_ACCOUNT =
      Set.of("acl:relcl", "appos", "advcl", "parataxis", "root");

  private final SentenceGraph graph;
  private final WordClasses classes;

  Presentations(SentenceGraph graph, WordClasses classes) {
    this.graph = graph;
    this.classes = classes;
  }

  /** Returns how a word is presented by its own modifiers alone. */
  Presentation ofWord(Unit word) {
    return local(word, new Presentation(Modality.ASSERTED, false));
  }

  /** Returns how the statement that a word makes is presented. */
  Presentation of(Unit word) {
    Presentation result = local(word, new Presentation(Modality.ASSERTED, false));
    Unit unit = word;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Unit head = graph.head(unit);
      if (head == null || isOnOwnAccount(unit) || isAnsweredFor(unit, head)) {
        break;
      }
      result = governed(unit, head, isToDo(unit, head) ? result.or(Modality.PLANNED) : result);
      unit = head;
    }
    boolean toDo = graph.head(unit) == null && isInfinitive(unit);
    return toDo || isPurpose(unit) ? result.or(Modality.PLANNED) : result;
  }

  private boolean isOnOwnAccount(Unit unit) {
    return OWN_ACCOUNT.contains(graph.relation(unit))
        || graph.relation(unit).equals("acl") && !isInfinitive(unit);
  }

  /** {@code Siemens to set up venture}: a name that is to do it. */
  private boolean isToDo(Unit unit, Unit head) {
    return graph.hasRelation(unit, "acl") && head.isEntity() && isInfinitive(unit);
  }

  private boolean isPurpose(Unit unit) {
    return graph.hasRelation(unit, "advcl") && isInfinitive(unit);
  }

  private boolean isInfinitive(Unit unit) {
    return !unit.tag().equals("VBG")
        && graph.children(unit, "mark").stream().anyMatch(mark -> mark.lemma().equals("to"));
  }

  /** Reads what stands in the word's own clause. */
  private Presentation local(Unit word, Presentation before) {
    Presentation result = before;
    for (Unit child : graph.children(word)) {
      result = ofModifier(word, child, result);
      if (graph.hasRelation(child, "nsubj", "nsubj:pass", "obj") && isDeniedOf(child)) {
        result = result.or(Modality.NEGATED);
      }
    }
    return result;
  }

  /** {@code neither X nor Y sells}, {@code X sells no chips}. */
  private boolean isDeniedOf(Unit argument) {
    return graph.children(argument, "det", "cc:preconj", "cc", "advmod").stream()
        .anyMatch(word -> word.index() < argument.index() && classes.is("negation", word.lemma()));
  }

  private Presentation ofModifier(Unit word, Unit child, Presentation before) {
    String lemma = child.lemma();
    switch (graph.relation(child)) {
      case "advmod", "det", "cc", "cc:preconj", "neg" -> {
        if (lemma.startsWith("long") && hasNegation(child)) {
          return before.or(Modality.NEGATED);
        }
        if (classes.is("negation", lemma)) {
          return before.or(Modality.NEGATED);
        }
        if (classes.is("reported-adverb", lemma)) {
          return before.or(Modality.REPORTED);
        }
        if (classes.is("possible-adverb", lemma)) {
          return before.or(Modality.POSSIBLE);
        }
        return classes.is("past-word", lemma) ? before.ended() : before;
      }
      case "aux", "aux:pass" -> {
        if (classes.is("possible-auxiliary", lemma)) {
          return before.or(Modality.POSSIBLE);
        }
        return classes.is("planned-auxiliary", lemma) ? before.or(Modality.PLANNED) : before;
      }
      case "amod", "compound" -> {
        if (!word.isNoun()) {
          return before;
        }
        if (classes.is("planned-adjective", lemma)) {
          return before.or(Modality.PLANNED);
        }
        if (classes.is("possible-adjective", lemma)) {
          return before.or(Modality.POSSIBLE);
        }
        if (classes.is("reported-adjective", lemma)) {
          return before.or(Modality.REPORTED);
        }
        return classes.is("past-word", lemma) ? before.ended() : before;
      }
      case "mark" -> {
        return classes.is("conditional", lemma) ? before.or(Modality.POSSIBLE) : before;
      }
      case "obl", "nmod", "advcl" -> {
        return graph.preposition(child).startsWith("accord to")
                || graph.preposition(child).startsWith("according to")
            ? before.or(Modality.REPORTED)
            : before;
      }
      default -> {
        return before;
      }
    }
  }

  /** {@code no longer}. */
  private boolean hasNegation(Unit adverb) {
    return graph.children(adverb).stream().anyMatch(c -> classes.is("negation", c.lemma()));
  }

  /** Reads what the head of a word does to it. */
  private Presentation governed(Unit unit, Unit head, Presentation before) {
    if (graph.hasRelation(unit, "compound", "flat", "nmod:poss", "case", "amod")) {
      return before;
    }
    if (graph.hasRelation(unit, "conj")) {
      return conjunct(unit, head, before);
    }
    Presentation result = before;
    boolean clause =
        graph.hasRelation(
            unit, "xcomp", "ccomp", "acl", "csubj", "obj", "nmod", "obl", "nsubj:pass", "nsubj");
    if (clause) {
      result = byGovernor(unit, head, result);
    }
    return graph.hasRelation(unit, "nsubj") && head.isVerb() && !head.lemma().equals("be")
        ? result
        : local(head, result);
  }

  /** {@code avoided responsibility for the attack}: not the attack was avoided. */
  private boolean isAnsweredFor(Unit deed, Unit noun) {
    Unit verb = graph.head(noun);
    return verb != null
        && classes.is("answer-noun", noun.lemma())
        && graph.preposition(deed).equals("for")
        && !classes.is("refusing", verb.lemma());
  }

  /** A second verb shares auxiliaries and negation of the first unless it has a subject itself. */
  private Presentation conjunct(Unit unit, Unit head, Presentation before) {
    boolean own = !graph.children(unit, "nsubj", "nsubj:pass", "aux").isEmpty();
    if (own || !unit.isVerb() || !head.isVerb()) {
      return before;
    }
    Presentation result = before;
    for (Unit child : graph.children(head, "aux", "advmod")) {
      if (!classes.is("negation", child.lemma())) {
        result = ofModifier(head, child, result);
      }
    }
    return result;
  }

  private Presentation byGovernor(Unit unit, Unit head, Presentation before) {
    String lemma = withParticle(graph, head);
    boolean noun =
        unit.isNoun() && graph.hasRelation(unit, "obj", "nsubj:pass", "obl", "nmod", "nsubj");
    if (classes.is("negating", lemma)) {
      return before.or(Modality.NEGATED);
    }
    if (classes.is("ending", lemma)) {
      boolean plan = noun && classes.is("plan-noun", unit.lemma());
      return noun && !plan ? before.ended() : before.or(Modality.NEGATED);
    }
    if (noun && graph.hasRelation(unit, "nsubj")) {
      return before;
    }
    if (classes.is("planning", lemma) && (!noun || classes.is("planning-noun-object", lemma))) {
      return before.or(Modality.PLANNED);
    }
    if (noun) {
      return classes.is("opposing", lemma) ? before.or(Modality.POSSIBLE) : before;
    }
    if (classes.is("doubting", lemma)) {
      return before.or(Modality.POSSIBLE);
    }
    return classes.is("reporting", lemma) ? before.or(Modality.REPORTED) : before;
  }

  /** Returns the unit's verb with its particle: {@code take over}. */
  static String withParticle(SentenceGraph graph, Unit verb) {
    @Nullable String particle = null;
    for (Unit child : graph.children(verb, "compound:prt", "advmod")) {
      boolean certain = graph.hasRelation(child, "compound:prt");
      if (certain || child.index() == verb.index() + 1 && PARTICLES.contains(child.lemma())) {
        particle = child.lemma();
      }
    }
    return particle == null ? verb.lemma() : verb.lemma() + " " + particle;
  }
}
