package org.relata.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.mention.Mention;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;

/**
 * Finds which entities stand in a slot of a word: subjects through control, conjunction and
 * relative clauses, agents of passives, complements of prepositions, possessors, modifiers, and
 * what a noun denotes itself.
 */
final class Arguments {
  private static final int DEEPEST = 6;
  private static final List<String> OF_EXAMPLES =
      List.of("such as", "like", "including", "include");

  private final SentenceGraph graph;
  private final Lexicon lexicon;
  private final WordClasses classes;

  Arguments(SentenceGraph graph, Lexicon lexicon, WordClasses classes) {
    this.graph = graph;
    this.lexicon = lexicon;
    this.classes = classes;
  }

  /** Returns the entities in the first of some slots that has any. */
  List<Argument> of(Unit word, List<String> slots) {
    for (String slot : slots) {
      List<Argument> found = in(word, slot);
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
      for (Unit noun : withConjuncts(nodes(word, slot.substring(0, dot)))) {
        found.addAll(in(noun, slot.substring(dot + 1)));
      }
      return once(found);
    }
    if (slot.equals("self") && !word.joined().isEmpty()) {
      word.joined().forEach(name -> found.add(new Argument(name, name.certainty() * 0.9)));
    } else if (slot.equals("comp") && !word.joined().isEmpty()) {
      wordsBefore(word).stream()
          .filter(unit -> unit.index() == word.index() - 1 && unit.isEntity())
          .forEach(unit -> found.addAll(single(unit, 0)));
    } else if (slot.equals("self")) {
      found.addAll(denoted(word, 0));
    } else if (slot.equals("nat")) {
      found.addAll(nationalities(word));
    } else if (slot.equals("comp") || slot.equals("poss")) {
      modifiers(word, slot).forEach(unit -> found.addAll(entities(unit, 0)));
    } else if (slot.equals("between")) {
      found.addAll(between(word));
    } else if (slot.equals("before")) {
      wordsBefore(word).forEach(unit -> found.addAll(single(unit, 1)));
    } else if (slot.equals("clause")) {
      found.addAll(ofClause(word));
    } else if (slot.equals("appointer")) {
      appointers(word).forEach(unit -> found.addAll(entities(unit, 0)));
    } else if (slot.equals("agent")) {
      return agents(word);
    } else {
      nodes(word, slot).forEach(unit -> found.addAll(entities(unit, 0)));
    }
    return once(found);
  }

  private List<Unit> withConjuncts(List<Unit> units) {
    List<Unit> all = new ArrayList<>(units);
    for (Unit unit : units) {
      graph.children(unit, "conj").stream().filter(Unit::isNoun).forEach(all::add);
    }
    return all;
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

  // ---- words in slots

  private List<Unit> nodes(Unit word, String slot) {
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

  private List<Unit> subjects(Unit verb, int depth) {
    if (depth > DEEPEST) {
      return List.of();
    }
    boolean passive = graph.isPassive(verb);
    if (passive || isReducedPassive(verb)) {
      return passiveAgents(verb);
    }
    List<Unit> own = graph.children(verb, "nsubj");
    if (!own.isEmpty()) {
      return withAntecedents(verb, own);
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
      return graph.children(noun, "nsubj");
    }
    Unit head = graph.head(noun);
    if (head != null && head.isEntity() && graph.preposition(noun).equals("in")) {
      return List.of(head);
    }
    return head != null && head.isVerb() && graph.hasRelation(noun, "obj", "obl")
        ? subjects(head, depth)
        : List.of();
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

  private List<Unit> withAntecedents(Unit verb, List<Unit> units) {
    List<Unit> found = new ArrayList<>();
    for (Unit unit : units) {
      Unit antecedent = unit.isRelativePronoun() ? antecedentOf(unit, verb) : null;
      found.add(antecedent != null ? antecedent : unit);
    }
    return found;
  }

  private @Nullable Unit antecedentOf(Unit pronoun, Unit inside) {
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

  private List<Unit> objects(Unit verb, int depth) {
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
  private List<Unit> complements(Unit word, String preposition) {
    List<Unit> found = new ArrayList<>(graph.prepositional(word, preposition));
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
      Unit named = nameHeadedBy(word);
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
      boolean happening = word.mention() == null && !isDescriptionOfEntity(word);
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

  /** An order or an act is described too, but goes on as events do. */
  private boolean isDescriptionOfEntity(Unit noun) {
    return lexicon
        .descriptor(noun.lemma())
        .filter(type -> type != EntityType.POLICY && type != EntityType.EVENT)
        .isPresent();
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

  /** Returns the type of the name that a noun stands beside and describes. */
  Optional<EntityType> typeBeside(Unit noun) {
    Unit head = graph.head(noun);
    boolean apposed = head != null && graph.hasRelation(noun, "appos") && head.isEntity();
    Unit named = apposed ? head : nameHeadedBy(noun);
    if (named == null) {
      named =
          graph.children(noun, "appos").stream().filter(Unit::isEntity).findFirst().orElse(null);
    }
    Mention mention = named == null ? null : named.mention();
    return mention == null || !mention.type().isActor() || noun.tag().startsWith("NNP")
        ? Optional.empty()
        : Optional.of(mention.type()).filter(type -> type != EntityType.COUNTRY);
  }

  /** Returns the name that a word before it describes: {@code chief executive} of Vicki Hollub. */
  private @Nullable Unit nameHeadedBy(Unit noun) {
    Unit head = graph.head(noun);
    boolean before =
        head != null
            && graph.hasRelation(
                noun, "compound", "amod", "nmod", "appos", "flat", "nmod:npmod", "dep")
            && head.index() > noun.index()
            && head.isEntity();
    return before ? head : adjacentName(noun);
  }

  /** {@code the Djiboutian businessman Aden Warsame}, whatever the parser made of it. */
  private @Nullable Unit adjacentName(Unit noun) {
    if (noun.index() + 1 >= graph.units().size()
        || !noun.tag().startsWith("NN")
        || noun.tag().startsWith("NNP")
        || noun.mention() != null) {
      return null;
    }
    Unit next = graph.units().get(noun.index() + 1);
    Mention mention = next.mention();
    Optional<EntityType> type =
        lexicon.title(noun.lemma()).isPresent()
            ? Optional.of(EntityType.PERSON)
            : lexicon.descriptor(noun.lemma());
    boolean fits =
        mention != null
            && mention.isName()
            && type.isPresent()
            && mention.type() == type.get()
            && (type.get() == EntityType.PERSON || type.get() == EntityType.ORGANIZATION);
    return fits ? next : null;
  }

  private List<Unit> modifiers(Unit noun, String slot) {
    String[] relations =
        slot.equals("poss")
            ? new String[] {"nmod:poss"}
            : new String[] {"compound", "amod", "nmod", "flat", "nummod"};
    List<Unit> found = new ArrayList<>();
    addModifiers(noun, relations, found);
    Unit phrase = phraseHead(noun);
    if (phrase != null) {
      for (Unit sibling : graph.children(phrase, relations)) {
        if (sibling.index() < noun.index() && graph.preposition(sibling).isEmpty()) {
          found.add(sibling);
        }
      }
    }
    Unit named = nameHeadedBy(noun);
    if (named != null) {
      for (Unit sibling : graph.children(named, relations)) {
        if (sibling.index() < noun.index() && graph.preposition(sibling).isEmpty()) {
          found.add(sibling);
        }
      }
    }
    Unit head = graph.head(noun);
    if (found.isEmpty()
        && head != null
        && graph.hasRelation(noun, "conj")
        && head.isNoun()
        && graph.children(noun, "det", "nmod:poss", "compound").isEmpty()
        && (noun.isEntity() || graph.children(noun, "amod").isEmpty())) {
      found.addAll(modifiers(head, slot));
    }
    return found;
  }

  /** Returns the plain noun that a name stands before: {@code Kirin} in {@code Kirin chips}. */
  private @Nullable Unit phraseHead(Unit name) {
    Unit top = name.isEntity() ? name : null;
    Unit head = top == null ? null : graph.head(top);
    while (top != null && head != null && isCompoundedWith(top, head)) {
      top = head;
      head = graph.head(top);
    }
    return top == null || top.index() == name.index() ? null : top;
  }

  private boolean isCompoundedWith(Unit modifier, Unit head) {
    Mention mention = head.mention();
    return head.isNoun()
        && head.index() > modifier.index()
        && graph.hasRelation(modifier, "compound", "amod", "nmod", "flat")
        && graph.preposition(modifier).isEmpty()
        && (mention == null || mention.generic());
  }

  private void addModifiers(Unit noun, String[] relations, List<Unit> found) {
    for (Unit child : graph.children(noun, relations)) {
      if (child.index() < noun.index() && graph.preposition(child).isEmpty()) {
        found.add(child);
      }
    }
  }

  // ---- entities that words stand for

  /** Returns the entities that a noun phrase stands for, those joined to it by "and" included. */
  private List<Argument> entities(Unit unit, int depth) {
    List<Argument> found = new ArrayList<>();
    if (depth > DEEPEST) {
      return found;
    }
    found.addAll(single(unit, depth));
    for (Unit conjunct : graph.children(unit, "conj")) {
      if (!conjunct.isVerb()) {
        found.addAll(entities(conjunct, depth + 1));
      }
    }
    return found;
  }

  private List<Argument> single(Unit unit, int depth) {
    if (unit.isRelativePronoun()) {
      Unit antecedent = antecedentOf(unit, unit);
      return antecedent == null || antecedent.isRelativePronoun()
          ? List.of()
          : single(antecedent, depth + 1);
    }
    Mention mention = unit.mention();
    if (mention != null && mention.type() == EntityType.TECHNOLOGY) {
      List<Argument> specific = productsBefore(unit);
      if (!specific.isEmpty()) {
        return specific;
      }
    }
    if (mention != null && mention.generic()) {
      return List.of(new Argument(mention, mention.certainty() * 0.8));
    }
    if (mention != null && mention.kind() != Mention.Kind.DEMONYM) {
      return List.of(new Argument(mention, mention.certainty()));
    }
    if (!unit.joined().isEmpty() && unit.tag().startsWith("NNP")) {
      return unit.joined().stream().map(m -> new Argument(m, m.certainty() * 0.9)).toList();
    }
    if (mention != null && isLinked(unit) && depth < 3) {
      return denoted(unit, depth + 1);
    }
    if (mention != null) {
      return unit.isNoun() ? List.of(new Argument(mention, mention.certainty() * 0.7)) : List.of();
    }
    if (!unit.isNoun()) {
      return unit.tag().equals("CD") || unit.tag().equals("DT") || unit.tag().startsWith("JJ")
          ? members(unit, depth, "of")
          : List.of();
    }
    return ofCommonNoun(unit, depth);
  }

  /** {@code H200 AI chips}: the product, not the class. */
  private @Nullable Argument specificBefore(Unit generic) {
    for (Unit modifier : graph.children(generic, "compound", "amod", "nmod")) {
      Mention named = modifier.mention();
      if (named != null
          && named.isName()
          && !named.generic()
          && isThing(named.type())
          && modifier.index() < generic.index()) {
        return new Argument(named, named.certainty() * 0.95);
      }
    }
    return null;
  }

  /** {@code the authorities in Canada}, whatever the parser hung the country on. */
  private List<Unit> countriesAfter(Unit noun) {
    List<Unit> found = graph.prepositional(noun, "in");
    int preposition = noun.index() + 1;
    if (found.isEmpty()
        && preposition + 1 < graph.units().size()
        && Set.of("in", "of").contains(graph.units().get(preposition).lemma())
        && isCountry(graph.units().get(preposition + 1))) {
      return List.of(graph.units().get(preposition + 1));
    }
    return found;
  }

  /** {@code H20 and MI308 sales}: the products sold. */
  private List<Argument> productsBefore(Unit noun) {
    Argument product = specificBefore(noun);
    if (product == null) {
      return listedBefore(noun);
    }
    List<Argument> products = new ArrayList<>(List.of(product));
    for (Unit modifier : graph.children(noun, "compound", "amod", "nmod")) {
      for (Unit conjunct : graph.children(modifier, "conj")) {
        Mention named = conjunct.mention();
        if (named != null && isThing(named.type())) {
          products.add(new Argument(named, named.certainty() * 0.95));
        }
      }
    }
    return products;
  }

  /** {@code the H100 and upcoming B100/B200 chips}, whatever the parser made of the list. */
  private List<Argument> listedBefore(Unit noun) {
    List<Argument> products = new ArrayList<>();
    for (int at = noun.index() - 1; at >= 0; at--) {
      Unit unit = graph.units().get(at);
      Mention named = unit.mention();
      if (named != null && named.type() == EntityType.PRODUCT && named.isName()) {
        products.add(new Argument(named, named.certainty() * 0.9));
      } else if (products.isEmpty()
          || !unit.tag().equals("CC") && !unit.tag().startsWith("JJ") && !unit.word().equals(",")) {
        break;
      }
    }
    return noun.tag().equals("NNS") ? products : List.of();
  }

  /** {@code a group of investors led by X}: X is one of them. */
  private List<Argument> leadersOf(Unit noun, int depth) {
    List<Argument> leaders = new ArrayList<>();
    List<Unit> nouns = new ArrayList<>(List.of(noun));
    nouns.addAll(graph.prepositional(noun, "of"));
    for (Unit group : nouns) {
      for (Unit clause : graph.children(group, "acl")) {
        if (classes.is("lead", clause.lemma())) {
          graph.prepositional(clause, "by").forEach(u -> leaders.addAll(entities(u, depth + 1)));
        }
      }
    }
    return leaders;
  }

  private List<Argument> ofCommonNoun(Unit noun, int depth) {
    List<Argument> members = new ArrayList<>();
    for (String preposition : OF_EXAMPLES) {
      members.addAll(members(noun, depth, preposition));
    }
    if (!members.isEmpty()) {
      return members;
    }
    if (classes.is("officials", noun.lemma())) {
      List<Argument> nations = new ArrayList<>(nationalities(noun));
      if (nations.isEmpty()) {
        countriesAfter(noun).forEach(place -> nations.addAll(entities(place, depth + 1)));
        nations.removeIf(place -> place.mention().type() != EntityType.COUNTRY);
      }
      if (!nations.isEmpty()) {
        return nations.stream().map(nation -> nation.times(0.9)).toList();
      }
    }
    if (classes.is("traded", noun.lemma())) {
      List<Argument> products = productsBefore(noun);
      if (!products.isEmpty()) {
        return products;
      }
    }
    if (classes.is("collective", noun.lemma())) {
      List<Argument> leaders = leadersOf(noun, depth);
      if (!leaders.isEmpty()) {
        return leaders;
      }
    }
    if ((classes.is("extension", noun.lemma()) || classes.is("undertaking", noun.lemma()))
        && graph.children(noun, "appos").isEmpty()) {
      List<Argument> owners = new ArrayList<>();
      for (Unit owner : graph.children(noun, "nmod:poss")) {
        single(owner, depth + 1).stream()
            .filter(
                argument ->
                    argument.mention().type() == EntityType.ORGANIZATION
                        || classes.is("undertaking", noun.lemma()))
            .forEach(owners::add);
      }
      if (!owners.isEmpty()) {
        return owners.stream().map(owner -> owner.times(0.85).asExtended()).toList();
      }
    }
    if (classes.is("transparent", noun.lemma())) {
      List<Argument> complement = members(noun, depth, "of");
      if (!complement.isEmpty()) {
        return complement.stream().map(argument -> argument.times(0.9)).toList();
      }
    }
    if (depth < 3 && isLinked(noun)) {
      List<Argument> named = denoted(noun, depth + 1);
      if (!named.isEmpty()) {
        return named.stream().map(argument -> argument.times(0.95)).toList();
      }
    }
    Optional<EntityType> type = lexicon.descriptor(noun.lemma());
    if (type.isEmpty() && classes.is("thing-head", noun.lemma())) {
      type = Optional.of(EntityType.TECHNOLOGY);
    }
    for (Unit apposition : graph.children(noun, "appos")) {
      if (apposition.isEntity()) {
        return entities(apposition, depth + 1);
      }
    }
    Unit adjacent = adjacentName(noun);
    if (adjacent != null) {
      return noun.tag().equals("NNS") ? entities(adjacent, depth + 1) : single(adjacent, depth + 1);
    }
    for (Unit modifier : compounds(noun)) {
      Mention named = modifier.mention();
      boolean same =
          named != null
              && named.isName()
              && type.isPresent()
              && (named.type() == type.get()
                  || isThing(named.type()) && isThing(type.get())
                  || named.type() == EntityType.ORGANIZATION
                      && classes.is("collective", noun.lemma()));
      if (same && named != null) {
        return List.of(new Argument(named, named.certainty() * 0.9));
      }
    }
    return List.of();
  }

  /** {@code its N+3 fabrication process}: what stands before a noun, also before its modifier. */
  private List<Unit> compounds(Unit noun) {
    List<Unit> found = new ArrayList<>();
    for (Unit modifier : graph.children(noun, "compound")) {
      found.add(modifier);
      if (!modifier.isEntity()) {
        found.addAll(graph.children(modifier, "compound"));
      }
    }
    return found;
  }

  /** Tells whether a noun is said to be a name: by apposition or with a form of "be". */
  private boolean isLinked(Unit noun) {
    Unit head = graph.head(noun);
    return !graph.children(noun, "cop").isEmpty()
        || head != null && graph.hasRelation(noun, "appos") && head.isEntity();
  }

  private static boolean isThing(EntityType type) {
    return type == EntityType.PRODUCT || type == EntityType.TECHNOLOGY;
  }

  private List<Argument> members(Unit noun, int depth, String preposition) {
    List<Argument> members = new ArrayList<>();
    for (Unit member : graph.prepositional(noun, preposition)) {
      members.addAll(entities(member, depth + 1));
    }
    return members;
  }

  private List<Argument> nationalities(Unit noun) {
    List<Argument> found = new ArrayList<>();
    List<Unit> modifiers = new ArrayList<>(modifiers(noun, "comp"));
    if (modifiers.stream().noneMatch(Arguments::isCountry)) {
      modifiers.addAll(modifiers(noun, "poss"));
    }
    for (Unit modifier : List.copyOf(modifiers)) {
      modifiers.addAll(graph.children(modifier, "conj"));
    }
    if (!noun.isEntity() && modifiers.stream().noneMatch(Arguments::isCountry)) {
      modifiers.addAll(wordsBefore(noun));
    }
    for (Unit modifier : modifiers) {
      Mention mention = modifier.mention();
      if (mention != null && isCountry(modifier)) {
        found.add(new Argument(mention, mention.certainty()));
      }
    }
    return found;
  }

  /**
   * Returns the words of a noun phrase before its head, nearest last, whatever the parser made of
   * them: all nouns and adjectives without a break.
   */
  private List<Unit> wordsBefore(Unit noun) {
    int first = noun.index();
    while (first > 0 && isInPhrase(graph.units().get(first - 1))) {
      first--;
    }
    return graph.units().subList(first, noun.index());
  }

  private boolean isInPhrase(Unit unit) {
    return unit.isNoun()
        || unit.tag().startsWith("JJ")
        || unit.tag().equals("CC")
        || unit.tag().equals("VBN")
        || unit.tag().equals("CD");
  }

  private static boolean isCountry(Unit unit) {
    Mention mention = unit.mention();
    return mention != null && mention.type() == EntityType.COUNTRY;
  }

  /** Returns what a noun denotes: beside a name, after "is" or "as", or in a list. */
  private List<Argument> denoted(Unit noun, int depth) {
    Mention own = noun.mention();
    boolean itself = own != null && !(own.generic() && isLinked(noun));
    if (own != null && itself && own.kind() != Mention.Kind.DEMONYM) {
      return List.of(new Argument(own, own.certainty()));
    }
    List<Argument> found = new ArrayList<>();
    Unit head = graph.head(noun);
    for (Unit apposition : graph.children(noun, "appos", "flat")) {
      if (apposition.isEntity()) {
        found.addAll(entities(apposition, depth));
      }
    }
    Unit named = nameHeadedBy(noun);
    if (named != null) {
      found.addAll(noun.tag().endsWith("S") ? entities(named, depth) : single(named, depth));
    }
    if (head != null && graph.hasRelation(noun, "appos", "dep") && head.isEntity()) {
      found.addAll(noun.tag().endsWith("S") ? entities(head, depth) : single(head, depth));
    }
    if (!graph.children(noun, "cop").isEmpty()) {
      for (Unit subject : withAntecedents(noun, graph.children(noun, "nsubj"))) {
        found.addAll(entities(subject, depth));
      }
      if (found.isEmpty() && head != null && graph.hasRelation(noun, "conj") && head.isVerb()) {
        subjects(head, depth).forEach(subject -> found.addAll(entities(subject, depth)));
      }
    }
    if (head != null
        && head.isEntity()
        && graph.hasRelation(noun, "nsubj")
        && !graph.children(head, "cop").isEmpty()) {
      found.addAll(entities(head, depth));
    }
    if (found.isEmpty() && head != null && head.isVerb()) {
      found.addAll(appointed(noun, head));
    }
    if (found.isEmpty()
        && head != null
        && graph.hasRelation(noun, "nsubj")
        && classes.is("include", head.lemma())) {
      graph
          .children(head, "obj", "iobj", "dep", "xcomp")
          .forEach(object -> found.addAll(entities(object, depth)));
    }
    if (found.isEmpty() && head != null && graph.preposition(noun).equals("as")) {
      if (head.isEntity()) {
        found.addAll(single(head, depth));
      } else if (head.isVerb() && !classes.is("appoint", head.lemma())) {
        subjects(head, 0).forEach(subject -> found.addAll(entities(subject, depth)));
      } else if (head.isNoun() && head.mention() == null) {
        found.addAll(members(head, depth, "of"));
      }
    }
    if (found.isEmpty()
        && head != null
        && depth < 3
        && graph.hasRelation(noun, "conj")
        && (head.isNoun() || head.mention() != null)
        && !isThingOfAnother(noun)) {
      found.addAll(
          head.isEntity() && graph.relation(head).equals("appos")
              ? List.of()
              : denoted(head, depth + 1));
    }
    if (found.isEmpty()) {
      for (String preposition : OF_EXAMPLES) {
        found.addAll(members(noun, depth, preposition));
      }
    }
    for (Unit role : graph.children(noun, "conj")) {
      if (found.isEmpty() && role.isNoun() && role.mention() == null) {
        graph.children(role, "appos").stream()
            .filter(Unit::isEntity)
            .forEach(name -> found.addAll(single(name, depth)));
      }
    }
    return found;
  }

  /** {@code Amazon's Trainium and Nvidia's processors}: two things, not one by two names. */
  private boolean isThingOfAnother(Unit noun) {
    return !graph.children(noun, "nmod:poss").isEmpty()
        && lexicon.descriptor(noun.lemma()).filter(Arguments::isThing).isPresent();
  }

  /** {@code appointed X as CEO}, {@code X was named CEO}, {@code X serves as CEO}. */
  private List<Argument> appointed(Unit noun, Unit verb) {
    boolean role =
        graph.hasRelation(noun, "xcomp")
            || graph.hasRelation(noun, "obl", "advcl") && graph.preposition(noun).equals("as")
            || graph.hasRelation(noun, "obj") && classes.is("appoint", verb.lemma());
    if (!role || !classes.is("appoint", verb.lemma()) && !classes.is("serve", verb.lemma())) {
      return List.of();
    }
    List<Argument> found = new ArrayList<>();
    List<Unit> holders = classes.is("appoint", verb.lemma()) ? objects(verb, 0) : subjects(verb, 0);
    for (Unit holder : holders) {
      if (holder.index() != noun.index()) {
        found.addAll(entities(holder, 0));
      }
    }
    return found;
  }

  /** {@code X named Y chief executive}: X. */
  private List<Unit> appointers(Unit noun) {
    Unit verb = graph.head(noun);
    boolean appointed =
        verb != null
            && classes.is("appoint", verb.lemma())
            && (graph.hasRelation(noun, "xcomp", "obj") || graph.preposition(noun).equals("as"));
    return appointed && verb != null ? subjects(verb, 0) : List.of();
  }

  /** Returns the subjects of the clause that a noun is an object or complement in. */
  private List<Argument> ofClause(Unit noun) {
    Unit named = nameHeadedBy(noun);
    Unit unit = named == null ? noun : named;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Unit head = graph.head(unit);
      if (head == null || graph.hasRelation(unit, "nsubj", "nsubj:pass")) {
        return List.of();
      }
      if (head.isVerb()) {
        List<Argument> found = new ArrayList<>();
        List<Unit> subjects =
            graph.isPassive(head) ? graph.children(head, "nsubj:pass") : subjects(head, 0);
        subjects.forEach(subject -> found.addAll(entities(subject, 0)));
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
    complements(noun, "between").forEach(unit -> found.addAll(entities(unit, 0)));
    for (Unit modifier : graph.children(noun, "compound", "amod", "nmod")) {
      if (modifier.joined().size() == 2) {
        modifier.joined().forEach(m -> found.add(new Argument(m, m.certainty() * 0.9)));
      }
    }
    return found;
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
      found.addAll(nationalities(noun));
    }
    for (Unit clause : graph.children(noun, "acl:relcl", "acl")) {
      if (found.isEmpty() && classes.is("support", clause.lemma())) {
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
        && OF_EXAMPLES.contains(graph.preposition(noun))) {
      return agents(head);
    }
    if (found.isEmpty() && head != null && graph.preposition(noun).equals("with")) {
      found.addAll(
          head.isEntity() ? single(head, 1) : head.isNoun() ? denoted(head, 1) : List.of());
    }
    if (found.isEmpty()
        && head != null
        && head.isVerb()
        && graph.hasRelation(noun, "obj", "nsubj:pass", "obl")
        && classes.is("support", head.lemma())) {
      found.addAll(in(head, "subj"));
    }
    return once(found);
  }
}
