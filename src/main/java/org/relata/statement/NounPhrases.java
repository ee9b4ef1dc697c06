package org.relata.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.mention.Mention;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;

/**
 * Reads noun phrases off a tree: what stands before a noun, and the name that a noun stands beside,
 * also where the parser took the phrase apart.
 */
final class NounPhrases {
  private final SentenceGraph graph;
  private final Lexicon lexicon;

  NounPhrases(SentenceGraph graph, Lexicon lexicon) {
    this.graph = graph;
    this.lexicon = lexicon;
  }

  /** Returns the type of the name that a noun stands beside and describes. */
  Optional<EntityType> typeBeside(Unit noun) {
    Unit head = graph.head(noun);
    boolean apposed = head != null && graph.hasRelation(noun, "appos") && head.isEntity();
    boolean verb = noun.tag().equals("NNS") && lexicon.descriptor(noun.lemma()).isEmpty();
    Unit named = apposed ? head : verb ? null : nameHeadedBy(noun);
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
  @Nullable Unit nameHeadedBy(Unit noun) {
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
  @Nullable Unit adjacentName(Unit noun) {
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

  List<Unit> modifiers(Unit noun, String slot) {
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

  /**
   * Returns the words of a noun phrase before its head, nearest last, whatever the parser made of
   * them: all nouns and adjectives without a break.
   */
  List<Unit> wordsBefore(Unit noun) {
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

  /** {@code its N+3 fabrication process}: what stands before a noun, also before its modifier. */
  List<Unit> compounds(Unit noun) {
    List<Unit> found = new ArrayList<>();
    for (Unit modifier : graph.children(noun, "compound")) {
      found.add(modifier);
      if (!modifier.isEntity()) {
        found.addAll(graph.children(modifier, "compound"));
      }
    }
    return found;
  }

  /** {@code the authorities in Canada}, whatever the parser hung the country on. */
  List<Unit> countriesAfter(Unit noun) {
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

  static boolean isCountry(Unit unit) {
    Mention mention = unit.mention();
    return mention != null && mention.type() == EntityType.COUNTRY;
  }

  static boolean isOrganization(Unit unit) {
    Mention mention = unit.mention();
    return mention != null && mention.type() == EntityType.ORGANIZATION;
  }

  /** An order or an act is described too, but goes on as events do. */
  boolean isDescriptionOfEntity(Unit noun) {
    return lexicon
        .descriptor(noun.lemma())
        .filter(type -> type != EntityType.POLICY && type != EntityType.EVENT)
        .isPresent();
  }

  /** Tells whether a noun is said to be a name: by apposition or with a form of "be". */
  boolean isLinked(Unit noun) {
    Unit head = graph.head(noun);
    return !graph.children(noun, "cop").isEmpty()
        || head != null && graph.hasRelation(noun, "appos") && head.isEntity();
  }

  static boolean isThing(EntityType type) {
    return type == EntityType.PRODUCT || type == EntityType.TECHNOLOGY;
  }
}
