package org.relata.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.WordClasses;

/** Finds which entities stand in a slot of a word that a frame names. */
final class Arguments {
  private static final int DEEPEST = 6;

  private final SentenceGraph graph;
  private final WordClasses classes;
  private final NounPhrases nouns;
  private final SlotWords words;
  private final Denotation denotation;

  Arguments(
      SentenceGraph graph,
      Lexicon lexicon,
      WordClasses classes,
      NounPhrases nouns,
      SlotWords words) {
    this.graph = graph;
    this.classes = classes;
    this.nouns = nouns;
    this.words = words;
    this.denotation = new Denotation(graph, lexicon, classes, nouns, words);
  }

  /** Returns the entities in the first of some slots that has any of a fitting type. */
  List<Argument> of(Unit word, List<String> slots, Predicate<EntityType> fits) {
    for (String slot : slots) {
      List<Argument> found =
          in(word, slot).stream().filter(argument -> fits.test(argument.mention().type())).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Returns the entities in a slot of a word, each once. */
  List<Argument> in(Unit word, String slot) {
    List<Argument> found = new ArrayList<>();
    int dot = slot.indexOf('.');
    if (dot > 0) {
      for (Unit noun : words.withConjuncts(words.nodes(word, slot.substring(0, dot)))) {
        found.addAll(in(noun, slot.substring(dot + 1)));
      }
      return once(found);
    }
    if (slot.equals("self") && !word.joined().isEmpty()) {
      word.joined().forEach(name -> found.add(new Argument(name, name.certainty() * 0.9)));
    } else if (slot.equals("comp") && !word.joined().isEmpty()) {
      nouns.wordsBefore(word).stream()
          .filter(unit -> unit.index() == word.index() - 1 && unit.isEntity())
          .forEach(unit -> found.addAll(denotation.single(unit, 0)));
    } else if (slot.equals("self")) {
      found.addAll(denotation.denoted(word, 0));
    } else if (slot.equals("nat")) {
      found.addAll(denotation.nationalities(word));
    } else if (slot.equals("comp") || slot.equals("poss")) {
      nouns.modifiers(word, slot).forEach(unit -> found.addAll(denotation.entities(unit, 0)));
    } else if (slot.equals("between")) {
      found.addAll(between(word));
    } else if (slot.equals("before")) {
      nouns.wordsBefore(word).forEach(unit -> found.addAll(denotation.single(unit, 1)));
    } else if (slot.equals("clause")) {
      found.addAll(ofClause(word));
    } else if (slot.equals("conj")) {
      found.addAll(besideConjunct(word));
    } else if (slot.equals("dismisser")) {
      words.dismissers(word).forEach(unit -> found.addAll(denotation.entities(unit, 0)));
    } else if (slot.equals("appos")) {
      graph.children(word, "appos").stream()
          .filter(unit -> unit.index() > word.index() && unit.isEntity())
          .forEach(unit -> found.addAll(denotation.single(unit, 0)));
    } else if (slot.equals("appointer")) {
      words.appointers(word).forEach(unit -> found.addAll(denotation.entities(unit, 0)));
    } else if (slot.equals("agent")) {
      return agents(word);
    } else {
      words.nodes(word, slot).forEach(unit -> found.addAll(denotation.entities(unit, 0)));
    }
    return once(found);
  }

  /** {@code X and rival Y}: X, for the rival. */
  private List<Argument> besideConjunct(Unit noun) {
    Unit named = nouns.nameHeadedBy(noun);
    Unit conjunct = named == null ? noun : named;
    Unit head = graph.head(conjunct);
    return head != null && graph.hasRelation(conjunct, "conj") && head.isEntity()
        ? denotation.single(head, 1)
        : List.of();
  }

  private static List<Argument> once(List<Argument> arguments) {
    Map<String, Argument> byName = new LinkedHashMap<>();
    for (Argument argument : arguments) {
      byName.merge(
          argument.mention().type() + argument.mention().name(),
          argument,
          (a, b) -> a.certainty() >= b.certainty() ? a : b);
    }
    return List.copyOf(byName.values());
  }

  /** Returns the subjects of the clause that a noun is an object or complement in. */
  private List<Argument> ofClause(Unit noun) {
    if (!graph.children(noun, "cop").isEmpty()) {
      return denotation.ofSubjects(noun);
    }
    Unit named = nouns.nameHeadedBy(noun);
    Unit unit = named == null ? noun : named;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Unit head = graph.head(unit);
      if (head == null || graph.hasRelation(unit, "nsubj", "nsubj:pass")) {
        return List.of();
      }
      if (head.isVerb()) {
        List<Argument> found = new ArrayList<>();
        List<Unit> subjects =
            graph.isPassive(head) ? graph.children(head, "nsubj:pass") : words.subjects(head, 0);
        subjects.forEach(subject -> found.addAll(denotation.entities(subject, 0)));
        if (!found.isEmpty()) {
          return found;
        }
      }
      unit = head;
    }
    return List.of();
  }

  private List<Argument> between(Unit noun) {
    List<Argument> found = new ArrayList<>();
    words.complements(noun, "between").forEach(unit -> found.addAll(denotation.entities(unit, 0)));
    for (Unit modifier : graph.children(noun, "compound", "amod", "nmod")) {
      if (modifier.joined().size() == 2) {
        modifier.joined().forEach(m -> found.add(new Argument(m, m.certainty() * 0.9)));
      }
    }
    return found;
  }

  private boolean isSupport(Unit verb) {
    return classes.is("support", verb.lemma())
        || classes.is("support", Presentations.withParticle(graph, verb));
  }

  /** Returns who does what an event noun means: its possessor, modifier, or who makes it happen. */
  private List<Argument> agents(Unit noun) {
    List<Argument> found = new ArrayList<>(in(noun, "by"));
    if (found.isEmpty()) {
      found.addAll(in(noun, "poss"));
    }
    if (found.isEmpty()) {
      found.addAll(in(noun, "comp").stream().filter(a -> a.mention().type().isActor()).toList());
    }
    if (found.isEmpty()) {
      found.addAll(denotation.nationalities(noun));
    }
    for (Unit clause : graph.children(noun, "acl:relcl", "acl")) {
      if (found.isEmpty() && isSupport(clause)) {
        found.addAll(in(clause, "subj"));
      }
    }
    Unit head = graph.head(noun);
    if (found.isEmpty()
        && head != null
        && graph.hasRelation(noun, "conj")
        && head.isNoun()
        && head.mention() == null) {
      return agents(head);
    }
    if (found.isEmpty()
        && head != null
        && head.isNoun()
        && !head.isEntity()
        && (Denotation.OF_EXAMPLES.contains(graph.preposition(noun))
            || graph.preposition(noun).equals("of") && classes.is("transparent", head.lemma()))) {
      return agents(head);
    }
    if (found.isEmpty() && head != null && graph.preposition(noun).equals("with")) {
      found.addAll(
          head.isEntity()
              ? denotation.single(head, 1)
              : head.isNoun() ? denotation.denoted(head, 1) : List.of());
    }
    if (found.isEmpty()
        && head != null
        && head.isVerb()
        && graph.hasRelation(noun, "obj", "nsubj:pass", "obl")
        && isSupport(head)) {
      found.addAll(in(head, "subj"));
    }
    return once(found);
  }
}
