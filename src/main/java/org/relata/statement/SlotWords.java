package org.relata.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.mention.Mention;
import org.relata.schema.WordClasses;

/**
 * Finds the words that stand in a slot of a word: subjects through control, conjunction and
 * relative clauses, objects of passives and participles, complements of prepositions.
 */
final class SlotWords {
  private static final int DEEPEST = 6;

  private final SentenceGraph graph;
  private final WordClasses classes;
  private final NounPhrases nouns;

  SlotWords(SentenceGraph graph, WordClasses classes, NounPhrases nouns) {
    this.graph = graph;
    this.classes = classes;
    this.nouns = nouns;
  }

  List<Unit> nodes(Unit word, String slot) {
    return switch (slot) {
      case "subj" -> subjects(word, 0);
      case "obj" -> objects(word, 0);
      case "iobj" -> graph.children(word, "iobj");
      case "xcomp" -> graph.children(word, "xcomp");
      default -> complements(word, slot);
    };
  }

  /** Returns the words that are the object of a verb, in a relative clause those it describes. */
  List<Unit> objects(Unit verb) {
    List<Unit> found = new ArrayList<>(graph.children(verb, "obj", "nsubj:pass"));
    found.addAll(objects(verb, 0));
    return withConjuncts(found);
  }

  List<Unit> withConjuncts(List<Unit> units) {
    List<Unit> all = new ArrayList<>(units);
    for (Unit unit : units) {
      graph.children(unit, "conj").stream().filter(Unit::isNoun).forEach(all::add);
    }
    return all;
  }

  List<Unit> subjects(Unit verb, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    boolean passive = graph.isPassive(verb);
    if (passive || isReducedPassive(verb)) {
      return passiveAgents(verb);
    }
    List<Unit> own = graph.children(verb, "nsubj");
    if (!own.isEmpty()) {
      List<Unit> subjects = new ArrayList<>(withAntecedents(verb, own));
      subjects.addAll(joinedToSubject(verb));
      List<Unit> speakers = speakersMeant(verb, own);
      return speakers.isEmpty() ? subjects : speakers;
    }
    Unit head = graph.head(verb);
    if (head == null) {
      return List.of();
    }
    if (graph.hasRelation(verb, "conj") && !graph.isPassive(head)) {
      return subjects(head, depth + 1);
    }
    if (graph.hasRelation(verb, "conj")) {
      return graph.children(head, "nsubj:pass");
    }
    if (graph.hasRelation(verb, "xcomp", "advcl", "parataxis", "dep", "ccomp")
        && (head.isVerb() || !graph.children(head, "cop").isEmpty())) {
      return controllers(verb, head, depth + 1);
    }
    if (graph.hasRelation(verb, "acl") && head.isNoun()) {
      return verb.tag().equals("VBG") && graph.children(verb, "mark", "case").isEmpty()
          ? List.of(head)
          : ownersOfPlan(verb, head, depth + 1);
    }
    return List.of();
  }

  /** {@code X, which along with Y owns}: Y does too. */
  private List<Unit> joinedToSubject(Unit verb) {
    return graph.children(verb, "obl", "nmod").stream()
        .filter(unit -> unit.index() < verb.index() && unit.isEntity())
        .filter(unit -> classes.is("together-with", graph.preposition(unit)))
        .flatMap(unit -> withConjuncts(List.of(unit)).stream())
        .toList();
  }

  /** {@code X and Y said that they would}: X and Y. */
  private List<Unit> speakersMeant(Unit verb, List<Unit> subjects) {
    Unit head = graph.head(verb);
    boolean they =
        subjects.size() == 1
            && subjects.get(0).mention() == null
            && subjects.get(0).lemma().equals("they");
    if (!they || head == null || !graph.hasRelation(verb, "ccomp")) {
      return List.of();
    }
    List<Unit> speakers = withConjuncts(graph.children(head, "nsubj"));
    return speakers.size() > 1 && speakers.stream().allMatch(Unit::isEntity) ? speakers : List.of();
  }

  /** {@code made on new lines by X}: also where the parser hung "by X" on the lines. */
  private List<Unit> passiveAgents(Unit verb) {
    List<Unit> agents = graph.prepositional(verb, "by");
    for (Unit complement : graph.children(verb, "obl", "obj", "nmod")) {
      if (agents.isEmpty() && !complement.isEntity()) {
        agents = graph.prepositional(complement, "by");
      }
    }
    return agents.isEmpty() ? nextAgent(verb) : agents;
  }

  /** {@code are made on 3nm nodes by X}: before any other verb, whatever "by X" was hung on. */
  private List<Unit> nextAgent(Unit verb) {
    if (!graph.children(verb, "xcomp").isEmpty()) {
      return List.of(); // "made available by X" is not made by X
    }
    for (int at = verb.index() + 1; at < graph.units().size(); at++) {
      Unit unit = graph.units().get(at);
      if (unit.isVerb() || unit.tag().equals(".") || unit.word().equals(",")) {
        return List.of();
      }
      Unit agent = unit.lemma().equals("by") ? graph.head(unit) : null;
      if (agent != null) {
        Mention mention = agent.mention();
        return mention != null && mention.type().isActor() ? List.of(agent) : List.of();
      }
    }
    return List.of();
  }

  /**
   * {@code asked X to do}: X does; {@code X plans to do}: X does; {@code said X, doing}: X does.
   */
  private List<Unit> controllers(Unit verb, Unit head, int depth) {
    if (graph.hasRelation(verb, "xcomp") && classes.is("object-control", head.lemma())) {
      List<Unit> objects = objects(head, depth);
      if (!objects.isEmpty()) {
        return objects;
      }
    }
    if (classes.is("object-blame", head.lemma()) && isBlame(verb)) {
      return objects(head, depth);
    }
    if (classes.is("agent-control", verb.lemma()) && verb.tag().equals("VBG")) {
      List<Unit> agents = graph.isPassive(head) ? subjects(head, depth) : List.of();
      if (!agents.isEmpty()) {
        return agents;
      }
    }
    if (graph.isPassive(head)) {
      return graph.children(head, "nsubj:pass");
    }
    if (graph.hasRelation(verb, "ccomp", "parataxis", "dep") && !verb.tag().equals("VBG")) {
      return List.of();
    }
    return subjects(head, depth);
  }

  /** {@code accused X of selling}: X sells. */
  private boolean isBlame(Unit verb) {
    return graph.children(verb, "mark", "case").stream()
        .anyMatch(word -> classes.is("blame-preposition", word.lemma()));
  }

  /** {@code its plan to buy}, {@code its role in making}: who has it does it. */
  private List<Unit> ownersOfPlan(Unit verb, Unit noun, int depth) {
    boolean governed =
        verb.tag().equals("VBG")
            || graph.children(verb, "mark").stream().anyMatch(m -> m.lemma().equals("to"));
    if (!governed) {
      return List.of();
    }
    List<Unit> owners = graph.children(noun, "nmod:poss");
    if (!owners.isEmpty()) {
      return owners;
    }
    if (!graph.children(noun, "cop").isEmpty()) {
      return subjectsOfNoun(noun, depth);
    }
    Unit head = graph.head(noun);
    if (head != null && head.isEntity() && graph.preposition(noun).equals("in")) {
      return List.of(head);
    }
    return head != null && head.isVerb() && graph.hasRelation(noun, "obj", "obl")
        ? subjects(head, depth)
        : List.of();
  }

  /** {@code X is in talks}, {@code X has bought Y and is in talks}: X. */
  List<Unit> subjectsOfNoun(Unit noun, int depth) {
    List<Unit> own = graph.children(noun, "nsubj");
    Unit first = graph.hasRelation(noun, "conj") ? graph.head(noun) : null;
    return own.isEmpty() && first != null ? subjects(first, depth) : own;
  }

  private boolean isReducedPassive(Unit verb) {
    Unit head = graph.head(verb);
    if (verb.tag().equals("VBN")
        && head != null
        && graph.hasRelation(verb, "conj")
        && graph.children(verb, "nsubj", "aux", "obj", "nsubj:pass", "aux:pass").isEmpty()
        && (graph.isPassive(head) || isReducedPassive(head))) {
      return true;
    }
    return verb.tag().equals("VBN")
        && (graph.hasRelation(verb, "acl", "advcl") || verb.index() == 0)
        && graph.children(verb, "nsubj", "aux", "obj").isEmpty();
  }

  List<Unit> withAntecedents(Unit verb, List<Unit> units) {
    List<Unit> found = new ArrayList<>();
    for (Unit unit : units) {
      Unit antecedent = unit.isRelativePronoun() ? antecedentOf(unit, verb) : null;
      found.add(antecedent != null ? antecedent : unit);
    }
    return found;
  }

  @Nullable Unit antecedentOf(Unit pronoun, Unit inside) {
    Unit described = antecedent(inside, 0);
    return described != null ? described : nounBefore(pronoun);
  }

  /** {@code the union, whose president}: what stands before, where the tree does not say. */
  private @Nullable Unit nounBefore(Unit pronoun) {
    int at = pronoun.index() - 1;
    boolean several = false;
    while (at > 0 && Set.of(",", "IN", "DT", "CD").contains(graph.units().get(at).tag())) {
      several |= Set.of("DT", "CD").contains(graph.units().get(at).tag());
      at--;
    }
    Unit before = at < 0 ? null : graph.units().get(at);
    if (several && before != null && graph.hasRelation(before, "conj")) {
      before = graph.head(before);
    }
    return before != null && (before.isNoun() || before.isEntity()) ? before : null;
  }

  private @Nullable Unit antecedent(Unit verb, int depth) {
    Unit head = graph.head(verb);
    if (head == null || depth > DEEPEST) {
      return null;
    }
    if (graph.hasRelation(verb, "acl:relcl")) {
      return head;
    }
    return antecedent(head, depth + 1);
  }

  List<Unit> objects(Unit verb, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    if (graph.isPassive(verb)) {
      List<Unit> own = graph.children(verb, "nsubj:pass");
      if (!own.isEmpty()) {
        return withAntecedents(verb, own);
      }
      Unit head = graph.head(verb);
      if (head == null) {
        return List.of();
      }
      if (graph.hasRelation(verb, "conj")) {
        return graph.isPassive(head) ? objects(head, depth + 1) : subjects(head, depth + 1);
      }
      return graph.hasRelation(verb, "xcomp", "advcl") ? subjects(head, depth + 1) : List.of();
    }
    Unit head = graph.head(verb);
    if (isReducedPassive(verb) && head != null && graph.hasRelation(verb, "conj")) {
      return objects(head, depth + 1);
    }
    if (isReducedPassive(verb) && head != null) {
      return graph.hasRelation(verb, "acl") ? List.of(head) : subjects(head, depth + 1);
    }
    List<Unit> own = graph.children(verb, "obj");
    if (!own.isEmpty()) {
      return withAntecedents(verb, own);
    }
    if (graph.hasRelation(verb, "conj")
        && head != null
        && verb.tag().equals("VBN")
        && (graph.isPassive(head) || isReducedPassive(head))) {
      return objects(head, depth + 1);
    }
    if (verb.index() == 0 && verb.tag().equals("VBN")) {
      return subjectsBeside(verb);
    }
    List<Unit> remains = whatIsLeft(verb);
    if (!remains.isEmpty()) {
      return remains;
    }
    List<Unit> helped = subjectsOfHelped(verb);
    if (!helped.isEmpty()) {
      return helped;
    }
    boolean gap =
        graph.hasRelation(verb, "acl:relcl")
            && graph.children(verb, "nsubj").stream().noneMatch(Unit::isRelativePronoun)
            && !graph.children(verb, "nsubj").isEmpty();
    return gap && head != null ? List.of(head) : List.of();
  }

  /** {@code took over what is left of X}. */
  private List<Unit> whatIsLeft(Unit verb) {
    List<Unit> found = new ArrayList<>();
    for (Unit clause : graph.children(verb, "ccomp")) {
      boolean what =
          graph.children(clause, "nsubj", "nsubj:pass").stream()
              .anyMatch(subject -> subject.lemma().equals("what"));
      if (what && classes.is("what-remains", clause.lemma())) {
        found.addAll(graph.prepositional(clause, "of"));
      }
    }
    return found;
  }

  /** {@code helped X evade}: who evades is who is helped. */
  private List<Unit> subjectsOfHelped(Unit verb) {
    if (!classes.is("object-control", verb.lemma())) {
      return List.of();
    }
    return graph.children(verb, "ccomp", "xcomp").stream()
        .filter(clause -> clause.tag().equals("VB"))
        .flatMap(clause -> graph.children(clause, "nsubj").stream())
        .filter(subject -> subject.index() > verb.index())
        .toList();
  }

  /** {@code Founded in 2009 by X, Y makes …}, where the parser took the participle for the root. */
  private List<Unit> subjectsBeside(Unit participle) {
    for (Unit unit : graph.units()) {
      Unit clause = graph.head(unit);
      if (clause != null
          && clause.index() != participle.index()
          && graph.hasRelation(unit, "nsubj", "nsubj:pass")
          && graph.hasRelation(clause, "parataxis", "ccomp", "dep", "conj", "root")) {
        return List.of(unit);
      }
    }
    return List.of();
  }

  /** Complements of a preposition; of a verb also where the parser hung them on its object. */
  List<Unit> complements(Unit word, String preposition) {
    List<Unit> found = new ArrayList<>(graph.prepositional(word, preposition));
    if (word.isNoun() && graph.children(word, "cop").isEmpty()) {
      found.removeIf(complement -> complement.index() < word.index());
    }
    if (word.isVerb()) {
      if (found.isEmpty()) {
        for (Unit object : graph.children(word, "obj", "nsubj:pass")) {
          found.addAll(graph.prepositional(object, preposition));
        }
      }
      if (found.isEmpty()
          && graph.hasRelation(word, "acl:relcl")
          && isStranded(word, preposition)) {
        Unit head = graph.head(word);
        if (head != null) {
          found.add(head);
        }
      }
      if (found.isEmpty()) {
        found.addAll(placeOf(word, preposition));
      }
      for (Unit conjunct : graph.children(word, "xcomp")) {
        if (found.isEmpty() && !conjunct.isVerb()) {
          found.addAll(graph.prepositional(conjunct, preposition));
        }
      }
    } else if (found.isEmpty()) {
      Unit named = nouns.nameHeadedBy(word);
      if (named != null) {
        found.addAll(graph.prepositional(named, preposition));
      }
      Unit head = graph.head(word);
      if (found.isEmpty()
          && head != null
          && head.isVerb()
          && graph.hasRelation(word, "obj", "nsubj:pass")) {
        found.addAll(graph.prepositional(head, preposition));
      }
      boolean happening = word.mention() == null && !nouns.isDescriptionOfEntity(word);
      for (Unit clause : graph.children(word, "acl:relcl", "acl")) {
        if (happening && found.isEmpty() && classes.is("support", clause.lemma())) {
          found.addAll(graph.prepositional(clause, preposition));
        }
      }
      if (found.isEmpty() && head != null && head.isVerb() && graph.hasRelation(word, "obj")) {
        found.addAll(placeOf(head, preposition));
      }
      if (happening && found.isEmpty()) {
        found.addAll(deeper(word, preposition, 0));
      }
      for (Unit conjunct : graph.children(word, "conj")) {
        if (found.isEmpty()
            && conjunct.isNoun()
            && conjunct.mention() == null
            && graph.children(conjunct, "case", "det", "nmod:poss").isEmpty()) {
          found.addAll(graph.prepositional(conjunct, preposition));
        }
      }
    }
    return found;
  }

  /** {@code orders worth $50 from X}: a complement that the parser hung on what lies between. */
  private List<Unit> deeper(Unit word, String preposition, int depth) {
    List<Unit> found = new ArrayList<>();
    for (Unit child : graph.children(word, "amod", "nmod", "obl", "obl:npmod")) {
      boolean plain = child.index() > word.index() && !child.isEntity() && !child.isVerb();
      if (plain && found.isEmpty()) {
        found.addAll(graph.prepositional(child, preposition));
        if (found.isEmpty() && depth < 2) {
          found.addAll(deeper(child, preposition, depth + 1));
        }
      }
    }
    return found;
  }

  /** {@code Milwaukee, where X has its headquarters}: the place that the clause describes. */
  private List<Unit> placeOf(Unit verb, String preposition) {
    Unit head = graph.head(verb);
    boolean where =
        preposition.equals("in")
            && head != null
            && graph.hasRelation(verb, "acl:relcl")
            && graph.children(verb, "advmod").stream().anyMatch(w -> w.lemma().equals("where"));
    return where && head != null ? List.of(head) : List.of();
  }

  private boolean isStranded(Unit verb, String preposition) {
    return graph.prepositional(verb, preposition).stream().anyMatch(Unit::isRelativePronoun);
  }

  /** {@code X ousted Y as chief executive}, {@code from the role of chief executive}: X. */
  List<Unit> dismissers(Unit noun) {
    Unit verb = dismissal(noun);
    return verb == null ? List.of() : subjects(verb, 0);
  }

  /** Returns the verb by which somebody loses the office that a noun names. */
  @Nullable Unit dismissal(Unit noun) {
    Unit head = graph.head(noun);
    boolean post =
        head != null
            && graph.hasRelation(noun, "compound", "nmod", "appos")
            && classes.is("post", head.lemma());
    Unit place = post ? head : noun;
    Unit verb = place == null ? null : graph.head(place);
    boolean lost =
        place != null
            && verb != null
            && classes.is("dismiss", verb.lemma())
            && classes.is("from-office", graph.preposition(place));
    return lost ? verb : null;
  }

  /** {@code X named Y chief executive}: X. */
  List<Unit> appointers(Unit noun) {
    Unit verb = graph.head(noun);
    boolean appointed =
        verb != null
            && classes.is("appoint", verb.lemma())
            && (graph.hasRelation(noun, "xcomp", "obj")
                || Set.of("as", "to").contains(graph.preposition(noun)));
    return appointed && verb != null ? subjects(verb, 0) : List.of();
  }
}
