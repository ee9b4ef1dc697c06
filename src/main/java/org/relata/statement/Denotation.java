package org.relata.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relata.mention.Mention;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.WordClasses;

/**
 * Finds the entities that a noun phrase stands for: the name itself, the members of a list, the
 * examples of a class, the name that a description stands beside or is said to be.
 */
final class Denotation {
  /** What introduces the members of a class. */
  static final List<String> OF_EXAMPLES = List.of("such as", "like", "including", "include");

  private static final int DEEPEST = 6;

  private final SentenceGraph graph;
  private final Lexicon lexicon;
  private final WordClasses classes;
  private final NounPhrases nouns;
  private final SlotWords words;

  Denotation(
      SentenceGraph graph,
      Lexicon lexicon,
      WordClasses classes,
      NounPhrases nouns,
      SlotWords words) {
    this.graph = graph;
    this.lexicon = lexicon;
    this.classes = classes;
    this.nouns = nouns;
    this.words = words;
  }

  /** Returns the entities that a noun phrase stands for, those joined to it by "and" included. */
  List<Argument> entities(Unit unit, int depth) {
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

  List<Argument> single(Unit unit, int depth) {
    if (unit.isRelativePronoun()) {
      Unit antecedent = words.antecedentOf(unit, unit);
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
      List<Argument> nation = nationOfOfficials(unit, depth);
      if (!nation.isEmpty()) {
        return nation;
      }
      return List.of(new Argument(mention, mention.certainty() * 0.8));
    }
    if (mention != null && mention.kind() != Mention.Kind.DEMONYM) {
      return List.of(new Argument(mention, mention.certainty()));
    }
    if (!unit.joined().isEmpty() && unit.tag().startsWith("NNP")) {
      return unit.joined().stream().map(m -> new Argument(m, m.certainty() * 0.9)).toList();
    }
    if (mention != null && nouns.isLinked(unit) && depth < 3) {
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
          && NounPhrases.isThing(named.type())
          && modifier.index() < generic.index()) {
        return new Argument(named, named.certainty() * 0.95);
      }
    }
    return null;
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
        if (named != null && NounPhrases.isThing(named.type())) {
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
    List<Unit> groups = new ArrayList<>(List.of(noun));
    groups.addAll(graph.prepositional(noun, "of"));
    for (Unit group : groups) {
      for (Unit clause : graph.children(group, "acl")) {
        if (classes.is("lead", clause.lemma())) {
          graph.prepositional(clause, "by").forEach(u -> leaders.addAll(entities(u, depth + 1)));
        }
      }
    }
    return leaders;
  }

  private List<Argument> ofCommonNoun(Unit noun, int depth) {
    return first(
        List.of(
            () -> examples(noun, depth),
            () -> apposed(noun, depth),
            () -> nationOfOfficials(noun, depth),
            () -> classes.is("traded", noun.lemma()) ? productsBefore(noun) : List.of(),
            () -> classes.is("collective", noun.lemma()) ? leadersOf(noun, depth) : List.of(),
            () -> owners(noun, depth),
            () -> classes.is("transparent", noun.lemma()) ? contents(noun, depth) : List.of(),
            () -> depth < 3 && nouns.isLinked(noun) ? linked(noun, depth) : List.of(),
            () -> nameAfter(noun, depth),
            () -> nameWithin(noun)));
  }

  private static List<Argument> first(List<Supplier<List<Argument>>> readings) {
    for (Supplier<List<Argument>> reading : readings) {
      List<Argument> found = reading.get();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Argument> examples(Unit noun, int depth) {
    List<Argument> members = new ArrayList<>();
    OF_EXAMPLES.forEach(preposition -> members.addAll(members(noun, depth, preposition)));
    return members;
  }

  /** {@code Canadian officials}, {@code authorities in Canada}: Canada. */
  private List<Argument> nationOfOfficials(Unit noun, int depth) {
    if (!classes.is("officials", noun.lemma())) {
      return List.of();
    }
    List<Argument> nations = new ArrayList<>(nationalities(noun));
    if (nations.isEmpty()) {
      nations.addAll(bodyBefore(noun));
    }
    if (nations.isEmpty()) {
      nouns.countriesAfter(noun).forEach(place -> nations.addAll(entities(place, depth + 1)));
      nations.removeIf(place -> place.mention().type() != EntityType.COUNTRY);
    }
    return nations.stream().map(nation -> nation.times(0.9)).toList();
  }

  /** {@code EU ministers}: the European Union. */
  private List<Argument> bodyBefore(Unit noun) {
    return nouns.modifiers(noun, "comp").stream()
        .filter(unit -> unit.index() == noun.index() - 1 && unit.isEntity())
        .filter(NounPhrases::isOrganization)
        .flatMap(unit -> single(unit, 1).stream())
        .toList();
  }

  /** {@code Intel's plant}, {@code Huawei's efforts}: who has it. */
  private List<Argument> owners(Unit noun, int depth) {
    boolean undertaking = classes.is("undertaking", noun.lemma());
    if (!undertaking && !classes.is("extension", noun.lemma())
        || !graph.children(noun, "appos").isEmpty()) {
      return List.of();
    }
    return graph.children(noun, "nmod:poss").stream()
        .flatMap(owner -> single(owner, depth + 1).stream())
        .filter(owner -> undertaking || owner.mention().type() == EntityType.ORGANIZATION)
        .map(owner -> owner.times(0.85).asExtended())
        .toList();
  }

  /** {@code a number of banks}: the banks. */
  private List<Argument> contents(Unit noun, int depth) {
    return members(noun, depth, "of").stream().map(member -> member.times(0.9)).toList();
  }

  private List<Argument> linked(Unit noun, int depth) {
    return denoted(noun, depth + 1).stream().map(named -> named.times(0.95)).toList();
  }

  private List<Argument> apposed(Unit noun, int depth) {
    for (Unit apposition : graph.children(noun, "appos")) {
      if (apposition.isEntity()) {
        return entities(apposition, depth + 1);
      }
    }
    return List.of();
  }

  private List<Argument> nameAfter(Unit noun, int depth) {
    Unit adjacent = nouns.adjacentName(noun);
    if (adjacent == null) {
      return List.of();
    }
    return noun.tag().equals("NNS") ? entities(adjacent, depth + 1) : single(adjacent, depth + 1);
  }

  /** {@code the Ascend processor}: a name of the kind that the noun tells. */
  private List<Argument> nameWithin(Unit noun) {
    Optional<EntityType> told = lexicon.descriptor(noun.lemma());
    Optional<EntityType> type =
        told.isEmpty() && classes.is("thing-head", noun.lemma())
            ? Optional.of(EntityType.TECHNOLOGY)
            : told;
    if (type.isEmpty()) {
      return List.of();
    }
    for (Unit modifier : nouns.compounds(noun)) {
      Mention named = modifier.mention();
      if (named != null && named.isName() && isOfKind(named.type(), type.get(), noun)) {
        return List.of(new Argument(named, named.certainty() * 0.9));
      }
    }
    return List.of();
  }

  private boolean isOfKind(EntityType named, EntityType told, Unit noun) {
    return named == told
        || NounPhrases.isThing(named) && NounPhrases.isThing(told)
        || named == EntityType.ORGANIZATION && classes.is("collective", noun.lemma());
  }

  private List<Argument> members(Unit noun, int depth, String preposition) {
    List<Argument> members = new ArrayList<>();
    for (Unit member : graph.prepositional(noun, preposition)) {
      members.addAll(entities(member, depth + 1));
    }
    return members;
  }

  List<Argument> nationalities(Unit noun) {
    List<Argument> found = new ArrayList<>();
    List<Unit> modifiers = new ArrayList<>(nouns.modifiers(noun, "comp"));
    if (modifiers.stream().noneMatch(NounPhrases::isCountry)) {
      modifiers.addAll(nouns.modifiers(noun, "poss"));
    }
    for (Unit modifier : List.copyOf(modifiers)) {
      modifiers.addAll(graph.children(modifier, "conj"));
    }
    if (!noun.isEntity() && modifiers.stream().noneMatch(NounPhrases::isCountry)) {
      modifiers.addAll(nouns.wordsBefore(noun));
    }
    for (Unit modifier : modifiers) {
      Mention mention = modifier.mention();
      if (mention != null && NounPhrases.isCountry(modifier)) {
        found.add(new Argument(mention, mention.certainty()));
      }
      modifier.joined().stream()
          .filter(m -> modifier.joined().size() > 1 && m.kind() == Mention.Kind.DEMONYM)
          .forEach(m -> found.add(new Argument(m, m.certainty() * 0.9)));
    }
    return found;
  }

  /** Returns what a noun denotes: beside a name, after "is" or "as", or in a list. */
  List<Argument> denoted(Unit noun, int depth) {
    Mention own = noun.mention();
    boolean itself = own != null && !(own.generic() && nouns.isLinked(noun));
    if (own != null && itself && own.kind() != Mention.Kind.DEMONYM) {
      return List.of(new Argument(own, own.certainty()));
    }
    List<Argument> found = new ArrayList<>(besideName(noun, depth));
    found.addAll(inCopula(noun, depth));
    return found.isEmpty()
        ? first(
            List.of(
                () -> appointed(noun),
                () -> dismissed(noun),
                () -> included(noun, depth),
                () -> as(noun, depth),
                () -> coordinated(noun, depth),
                () -> examples(noun, depth),
                () -> besideNextRole(noun, depth)))
        : found;
  }

  private List<Argument> besideName(Unit noun, int depth) {
    List<Argument> found = new ArrayList<>();
    boolean plural = noun.tag().endsWith("S");
    for (Unit apposition : graph.children(noun, "appos", "flat")) {
      if (apposition.isEntity()) {
        found.addAll(entities(apposition, depth));
      }
    }
    Unit named = nouns.nameHeadedBy(noun);
    if (named != null) {
      found.addAll(plural ? entities(named, depth) : single(named, depth));
    }
    Unit head = graph.head(noun);
    if (head != null && graph.hasRelation(noun, "appos", "dep") && head.isEntity()) {
      found.addAll(plural ? entities(head, depth) : single(head, depth));
    }
    return found;
  }

  /** Returns the entities that a noun after "be" is said of: {@code X is in talks}. */
  List<Argument> ofSubjects(Unit noun) {
    return words.withAntecedents(noun, words.subjectsOfNoun(noun, 0)).stream()
        .flatMap(subject -> entities(subject, 0).stream())
        .toList();
  }

  /** {@code X is the maker}, {@code the maker is X}. */
  private List<Argument> inCopula(Unit noun, int depth) {
    List<Argument> found = new ArrayList<>();
    Unit head = graph.head(noun);
    if (!graph.children(noun, "cop").isEmpty()) {
      for (Unit subject : words.withAntecedents(noun, graph.children(noun, "nsubj"))) {
        found.addAll(entities(subject, depth));
      }
      if (found.isEmpty() && head != null && head.isVerb()) {
        controllers(noun, head).forEach(subject -> found.addAll(entities(subject, depth)));
      }
    }
    if (head != null
        && head.isEntity()
        && graph.hasRelation(noun, "nsubj")
        && !graph.children(head, "cop").isEmpty()) {
      found.addAll(entities(head, depth));
    }
    return found;
  }

  /** {@code chose X to be its president}, {@code X agreed to be its president}: X. */
  private List<Unit> controllers(Unit noun, Unit verb) {
    if (graph.hasRelation(noun, "conj")) {
      return words.subjects(verb, 0);
    }
    boolean toBe = graph.children(noun, "mark").stream().anyMatch(m -> m.lemma().equals("to"));
    if (!toBe || !graph.hasRelation(noun, "xcomp", "advcl", "ccomp")) {
      return List.of();
    }
    return classes.is("appoint", verb.lemma()) || classes.is("object-control", verb.lemma())
        ? words.objects(verb, 0)
        : words.subjects(verb, 0);
  }

  /** {@code the makers include X}. */
  private List<Argument> included(Unit noun, int depth) {
    Unit head = graph.head(noun);
    if (head == null || !graph.hasRelation(noun, "nsubj") || !classes.is("include", head.lemma())) {
      return List.of();
    }
    return graph.children(head, "obj", "iobj", "dep", "xcomp").stream()
        .flatMap(object -> entities(object, depth).stream())
        .toList();
  }

  /** {@code X as a maker}, {@code X works as an adviser}, {@code the role of X as a maker}. */
  private List<Argument> as(Unit noun, int depth) {
    Unit head = graph.head(noun);
    if (head == null || !graph.preposition(noun).equals("as")) {
      return List.of();
    }
    if (head.isEntity()) {
      return single(head, depth);
    }
    if (head.isVerb() && !classes.is("appoint", head.lemma())) {
      List<Unit> holders = new ArrayList<>(words.subjects(head, 0));
      if (classes.is("succeed", head.lemma())) {
        holders.addAll(words.objects(head, 0));
      }
      return holders.stream().flatMap(holder -> entities(holder, depth).stream()).toList();
    }
    if (classes.is("tenure", head.lemma())) {
      return ofTenure(head, depth);
    }
    return head.isNoun() && head.mention() == null ? members(head, depth, "of") : List.of();
  }

  /** {@code X won a term as president}, {@code elected X to a term as president}: X. */
  private List<Argument> ofTenure(Unit tenure, int depth) {
    List<Unit> holders = new ArrayList<>(graph.children(tenure, "nmod:poss"));
    Unit verb = graph.head(tenure);
    if (holders.isEmpty() && verb != null && verb.isVerb()) {
      holders.addAll(
          classes.is("appoint", verb.lemma()) ? words.objects(verb, 0) : words.subjects(verb, 0));
    }
    return holders.stream().flatMap(holder -> entities(holder, depth).stream()).toList();
  }

  /** {@code X is a maker and designer}: what the first of two nouns denotes. */
  private List<Argument> coordinated(Unit noun, int depth) {
    Unit head = graph.head(noun);
    boolean beside =
        head != null
            && depth < 3
            && graph.hasRelation(noun, "conj")
            && head.isNoun()
            && !head.isEntity()
            && !isThingOfAnother(noun);
    return beside && head != null ? denoted(head, depth + 1) : List.of();
  }

  /** {@code Amazon's Trainium and Nvidia's processors}: two things, not one by two names. */
  private boolean isThingOfAnother(Unit noun) {
    return !graph.children(noun, "nmod:poss").isEmpty()
        && lexicon.descriptor(noun.lemma()).filter(NounPhrases::isThing).isPresent();
  }

  /** {@code the founder and chief executive, X}. */
  private List<Argument> besideNextRole(Unit noun, int depth) {
    for (Unit role : graph.children(noun, "conj")) {
      if (role.isNoun() && role.mention() == null) {
        List<Argument> named =
            graph.children(role, "appos").stream()
                .filter(Unit::isEntity)
                .flatMap(name -> single(name, depth).stream())
                .toList();
        if (!named.isEmpty()) {
          return named;
        }
      }
    }
    return List.of();
  }

  /** {@code ousted X as CEO}. */
  private List<Argument> dismissed(Unit noun) {
    Unit verb = words.dismissal(noun);
    return verb == null
        ? List.of()
        : words.objects(verb, 0).stream().flatMap(unit -> entities(unit, 0).stream()).toList();
  }

  /** {@code appointed X as CEO}, {@code X was named CEO}, {@code X serves as CEO}. */
  private List<Argument> appointed(Unit noun) {
    Unit verb = graph.head(noun);
    if (verb == null || !verb.isVerb()) {
      return List.of();
    }
    boolean role =
        graph.hasRelation(noun, "xcomp")
            || graph.hasRelation(noun, "obl", "advcl")
                && (graph.preposition(noun).equals("as")
                    || graph.preposition(noun).equals("to") && classes.is("appoint", verb.lemma()))
            || graph.hasRelation(noun, "obj") && classes.is("appoint", verb.lemma());
    if (!role || !classes.is("appoint", verb.lemma()) && !classes.is("serve", verb.lemma())) {
      return List.of();
    }
    List<Argument> found = new ArrayList<>();
    List<Unit> holders =
        classes.is("appoint", verb.lemma()) ? words.objects(verb, 0) : words.subjects(verb, 0);
    for (Unit holder : holders) {
      if (holder.index() != noun.index()) {
        found.addAll(entities(holder, 0));
      }
    }
    return found;
  }
}
