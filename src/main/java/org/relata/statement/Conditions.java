package org.relata.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.relata.mention.Mention;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.WordClasses;

/**
 * Tells whether what a frame asks for by its options stands around a word, such as {@code stake} as
 * the object of {@code buy}.
 */
final class Conditions {
  private static final String LISTS = "list-words";
  private static final List<String> ONTO =
      List.of("on", "to", "onto", "under", "with", "for", "among");
  private static final List<String> OFF = List.of("from", "off");

  private final SentenceGraph graph;
  private final Frames frames;
  private final Lexicon lexicon;
  private final WordClasses classes;
  private final SlotWords slots;
  private final Map<String, Condition> conditions =
      Map.ofEntries(
          Map.entry("object", this::hasObject),
          Map.entry("subject", this::hasSubject),
          Map.entry("specific", (unit, value) -> !isGeneric(unit)),
          Map.entry("passive", (unit, value) -> isPassive(unit)),
          Map.entry("plain", (unit, value) -> !isRole(unit)),
          Map.entry("prep", this::isAfter),
          Map.entry("beside", this::hasBeside),
          Map.entry("off", (unit, words) -> isMoved(unit, words, OFF)),
          Map.entry("modifier-not", (unit, words) -> !hasModifier(unit, words)),
          Map.entry("own", (unit, value) -> !isForOwner(unit)),
          Map.entry("bare", (unit, value) -> !isTitled(unit)),
          Map.entry("unit-of", (unit, value) -> value.equals("yes") == isOfUnit(unit)),
          Map.entry("named", (unit, value) -> isNamed(unit)),
          Map.entry("under", this::isUnder),
          Map.entry("not-under", (unit, words) -> !isUnder(unit, words)),
          Map.entry("modifier", this::hasModifier),
          Map.entry("officials", (unit, value) -> value.equals("yes") == isOffice(unit)),
          Map.entry("head", (unit, value) -> !isModifier(unit)),
          Map.entry("goods", (unit, value) -> isGoods(unit)),
          Map.entry("onto", (unit, words) -> isMoved(unit, words, ONTO)),
          Map.entry(
              "without",
              (unit, words) -> complements(unit).noneMatch(child -> isExcluded(child, words))));

  /** What an option of a frame asks of a word. */
  @FunctionalInterface
  private interface Condition {
    boolean holds(Unit unit, String value);
  }

  Conditions(
      SentenceGraph graph, Frames frames, Lexicon lexicon, WordClasses classes, SlotWords slots) {
    this.graph = graph;
    this.frames = frames;
    this.lexicon = lexicon;
    this.classes = classes;
    this.slots = slots;
  }

  /**
   * Tells whether all holds that a frame asks for around a word; other options ask nothing here.
   */
  boolean hold(Frame frame, Unit unit) {
    return frame.options().entrySet().stream()
        .allMatch(
            option -> {
              Condition condition = conditions.get(option.getKey());
              return condition == null || condition.holds(unit, option.getValue());
            });
  }

  private boolean hasObject(Unit unit, String words) {
    return Stream.concat(slots.objects(unit).stream(), graph.children(unit, "obl:tmod").stream())
        .anyMatch(noun -> isObject(noun, words));
  }

  private boolean hasSubject(Unit unit, String words) {
    return graph.children(unit, "nsubj").stream().anyMatch(noun -> isObject(noun, words));
  }

  private boolean hasModifier(Unit unit, String words) {
    return graph.children(unit, "amod", "compound").stream()
        .anyMatch(word -> isOneOf(word.lemma(), words));
  }

  private static boolean isGeneric(Unit unit) {
    Mention mention = unit.mention();
    return mention != null && mention.generic();
  }

  private boolean isPassive(Unit unit) {
    return graph.isPassive(unit);
  }

  private boolean isRole(Unit unit) {
    return frames.has(Frame.Kind.ROLE, unit.lemma());
  }

  /** {@code its chief executive Jane Doe}: what "its" says is said of the chief executive. */
  private boolean isTitled(Unit name) {
    return graph.children(name, "compound", "appos", "nmod").stream()
        .anyMatch(
            word ->
                word.index() < name.index()
                    && word.mention() == null
                    && lexicon.title(word.lemma()).isPresent());
  }

  /** {@code head of retail banking at X}: not the head of X. */
  private boolean isOfUnit(Unit noun) {
    return graph.prepositional(noun, "of").stream()
        .anyMatch(unit -> !unit.isEntity() && unit.index() > noun.index());
  }

  /** What stands beside a word, and beside the verb that it is the object of. */
  private Stream<Unit> complements(Unit unit) {
    String[] relations = {"obj", "nsubj:pass", "obl", "nmod"};
    Unit head = graph.head(unit);
    Stream<Unit> own = graph.children(unit, relations).stream();
    return head != null && unit.isNoun() && graph.hasRelation(unit, "obj")
        ? Stream.concat(own, graph.children(head, "obl", "nmod").stream())
        : own;
  }

  private boolean isExcluded(Unit child, String words) {
    return isObject(child, words) || child.isEntity() && graph.preposition(child).equals(words);
  }

  /** Tells whether a noun is a public office, whose holder serves the country named beside it. */
  private boolean isOffice(Unit noun) {
    String last = noun.lemma().substring(noun.lemma().lastIndexOf(' ') + 1);
    return classes.is("office", last);
  }

  private boolean isModifier(Unit unit) {
    Unit head = graph.head(unit);
    return head != null
        && graph.hasRelation(unit, "compound", "amod", "nmod")
        && head.index() > unit.index()
        && graph.preposition(unit).isEmpty()
        && !(head.mention() != null && head.mention().generic())
        && !classes.is("thing-head", head.lemma())
        && lexicon.descriptor(head.lemma()).filter(t -> t == EntityType.PRODUCT).isEmpty();
  }

  /** Who buys a company or a stake is no customer. */
  private boolean isGoods(Unit verb) {
    for (Unit object : graph.children(verb, "obj", "nsubj:pass")) {
      Mention mention = object.mention();
      if (classes.is("stake-words", object.lemma())
          || mention != null && mention.type() == EntityType.ORGANIZATION) {
        return false;
      }
    }
    return !graph.children(verb, "obj", "nsubj:pass").isEmpty()
        || !graph.prepositional(verb, "from").isEmpty();
  }

  /** {@code under a deal}, {@code as part of a deal}. */
  private boolean isAfter(Unit noun, String words) {
    Unit head = graph.head(noun);
    boolean part =
        head != null && head.lemma().equals("part") && graph.preposition(noun).equals("of");
    return isOneOf(part && head != null ? graph.preposition(head) : graph.preposition(noun), words);
  }

  /** {@code jointly develop}, {@code go public}: a word that hangs on the verb. */
  private boolean hasBeside(Unit verb, String words) {
    return graph.children(verb, "advmod", "xcomp", "amod", "compound:prt", "obl").stream()
        .anyMatch(word -> isOneOf(word.lemma(), words));
  }

  /** {@code Hungary's supplier} is not Hungarian, {@code a Hungarian supplier} is. */
  private boolean isForOwner(Unit noun) {
    return classes.is("relational", noun.lemma()) && !graph.children(noun, "nmod:poss").isEmpty();
  }

  /** {@code put X on the Entity List}, {@code took it off the list}. */
  private boolean isMoved(Unit verb, String words, List<String> prepositions) {
    for (String preposition : prepositions) {
      for (Unit list : graph.prepositional(verb, preposition)) {
        Mention mention = list.mention();
        if (isOneOf(list.lemma(), words)
            || words.equals(LISTS) && mention != null && mention.type() == EntityType.POLICY) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is written in lower case is a kind of thing, such as phosphate, and nobody's own. */
  private static boolean isNamed(Unit unit) {
    List<Mention> mentions = new ArrayList<>(unit.joined());
    if (unit.mention() != null) {
      mentions.add(unit.mention());
    }
    return mentions.stream()
        .anyMatch(
            m -> m.text().chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c)));
  }

  /** {@code lifted the sanctions, including the ban}: tells whether such a verb governs a noun. */
  private boolean isUnder(Unit noun, String words) {
    Unit unit = noun;
    for (int depth = 0; depth < 3; depth++) {
      Unit head = graph.head(unit);
      boolean governed =
          head != null && graph.hasRelation(unit, "obj", "nsubj:pass", "nmod", "conj", "compound");
      if (!governed || head == null) {
        return false;
      }
      if (isOneOf(Presentations.withParticle(graph, head), words)) {
        return true;
      }
      unit = head;
    }
    return false;
  }

  /** A word asked for may be a phrase: {@code controlling stake}. */
  private boolean isObject(Unit noun, String words) {
    return isOneOf(noun.lemma(), words)
        || graph.children(noun, "amod", "compound").stream()
            .anyMatch(modifier -> isOneOf(modifier.lemma() + " " + noun.lemma(), words));
  }

  private boolean isOneOf(String lemma, String words) {
    for (String word : words.split(",", -1)) {
      if (word.strip().equals(lemma) || classes.is(word.strip(), lemma)) {
        return true;
      }
    }
    return false;
  }
}
