package org.relata.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.relata.mention.Mention;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.Modality;

/** Matches frames against one parsed sentence. */
final class FrameMatcher {
  /** The word class of lists, which policies are too: the Entity List. */
  private static final String LISTS = "list-words";

  private final SentenceGraph graph;
  private final Frames frames;
  private final Lexicon lexicon;
  private final WordClasses classes;
  private final Arguments arguments;
  private final Presentations presentations;
  private final List<Statement> found = new ArrayList<>();

  FrameMatcher(SentenceGraph graph, Frames frames, Lexicon lexicon, WordClasses classes) {
    this.graph = graph;
    this.frames = frames;
    this.lexicon = lexicon;
    this.classes = classes;
    this.arguments = new Arguments(graph, lexicon, classes);
    this.presentations = new Presentations(graph, classes);
  }

  /** Returns all statements that frames find, with repetitions. */
  List<Statement> match() {
    for (Unit unit : graph.units()) {
      Mention mention = unit.mention();
      if (mention != null && mention.isName()) {
        matchName(unit, mention);
        if (mention.generic() && unit.isNoun()) {
          matchNoun(unit);
        }
      } else if (unit.joined().size() == 1) {
        matchHyphen(unit);
        matchName(unit, unit.joined().get(0));
      } else if (isAppositiveAdjective(unit)) {
        matchNoun(unit);
      } else if (unit.isNoun() && (mention == null || mention.kind() == Mention.Kind.DESCRIPTION)) {
        matchNoun(unit);
      }
      if (unit.isVerb() || unit.tag().startsWith("JJ")) {
        matchVerb(unit);
      }
    }
    return found.stream().filter(this::isNotOfOthers).toList();
  }

  /**
   * {@code South Korean makers like Samsung and U.S.-based Micron}: what is said beside a name
   * holds before what is said of the list.
   */
  private boolean isNotOfOthers(Statement statement) {
    return !statement.rule().contains("/role:@")
        || found.stream()
            .noneMatch(
                other ->
                    other.rule().startsWith(statement.relation().name() + "/hyphen:")
                        && other.subject().equals(statement.subject())
                        && other.object().type() == statement.object().type());
  }

  /**
   * {@code an Iranian national}, {@code rival Nvidia}: tagged as an adjective, but a noun by its
   * place.
   */
  private boolean isAppositiveAdjective(Unit unit) {
    Unit head = graph.head(unit);
    boolean beforeName = head != null && head.isEntity() && head.index() == unit.index() + 1;
    return unit.tag().startsWith("JJ")
        && unit.mention() == null
        && (graph.hasRelation(unit, "appos", "obj") || beforeName)
        && (frames.has(Frame.Kind.ROLE, unit.lemma())
            || frames.has(Frame.Kind.EVENT, unit.lemma()));
  }

  private void matchVerb(Unit verb) {
    String phrase = Presentations.withParticle(graph, verb);
    if (frames.has(Frame.Kind.VERB, phrase)) {
      apply(Frame.Kind.VERB, phrase, verb);
    }
  }

  private void matchNoun(Unit noun) {
    for (String word : nounWords(noun)) {
      apply(Frame.Kind.ROLE, word, noun);
      apply(Frame.Kind.EVENT, word, noun);
    }
  }

  /** Returns the noun, with the word it is compounded with, and the classes that it belongs to. */
  private List<String> nounWords(Unit noun) {
    List<String> words = new ArrayList<>();
    words.add(noun.lemma());
    if (noun.lemma().contains(" and ")) {
      words.addAll(List.of(noun.lemma().split(" and ")));
    }
    for (Unit modifier : graph.children(noun, "compound", "amod")) {
      if (modifier.index() == noun.index() - 1) {
        words.add(modifier.lemma() + " " + noun.lemma());
      }
    }
    Optional<Lexicon.Title> title = lexicon.title(noun.lemma());
    boolean leads = title.flatMap(Lexicon.Title::relation).filter("LEADS"::equals).isPresent();
    arguments
        .typeBeside(noun)
        .or(() -> lexicon.descriptor(noun.lemma()))
        .filter(type -> !leads || type != EntityType.PERSON)
        .map(FrameMatcher::className)
        .ifPresent(words::add);
    title.flatMap(Lexicon.Title::relation).ifPresent(relation -> words.add("@" + relation));
    if (title.isPresent()) {
      words.add("@title");
    }
    return words;
  }

  private static String className(EntityType type) {
    return "@" + type.label();
  }

  private void matchName(Unit unit, Mention mention) {
    apply(Frame.Kind.NAME, className(mention.type()), unit);
  }

  private void matchHyphen(Unit unit) {
    Mention left = unit.joined().get(0);
    for (Frame frame : frames.of(Frame.Kind.HYPHEN, unit.lemma())) {
      List<Argument> heads = new ArrayList<>();
      Unit head = graph.head(unit);
      if (head != null) {
        heads.addAll(arguments.in(head, "self"));
      }
      List<Argument> lefts = List.of(new Argument(left, left.certainty()));
      boolean leftFirst = frame.from().equals(List.of("left"));
      state(frame, unit, unit.lemma(), leftFirst ? lefts : heads, leftFirst ? heads : lefts);
    }
  }

  private void apply(Frame.Kind kind, String word, Unit unit) {
    for (Frame frame : frames.of(kind, word)) {
      if (hasNeeded(frame, unit)) {
        state(frame, unit, word, arguments.of(unit, frame.from()), arguments.of(unit, frame.to()));
      }
    }
  }

  /** A frame may need a word beside its own, such as {@code stake} as object of {@code buy}. */
  private boolean hasNeeded(Frame frame, Unit unit) {
    String object = frame.options().get("object");
    if (object != null
        && arguments.objects(unit).stream().noneMatch(noun -> isObject(noun, object))) {
      return false;
    }
    Mention mention = unit.mention();
    if (frame.options().containsKey("specific") && mention != null && mention.generic()) {
      return false;
    }
    if (frame.options().containsKey("passive") && !graph.isPassive(unit)) {
      return false;
    }
    if (frame.options().containsKey("plain") && frames.has(Frame.Kind.ROLE, unit.lemma())) {
      return false;
    }
    if (frame.options().containsKey("named") && !isNamed(unit)) {
      return false;
    }
    String under = frame.options().get("not-under");
    if (under != null && isUnder(unit, under)) {
      return false;
    }
    String modifier = frame.options().get("modifier");
    if (modifier != null
        && graph.children(unit, "amod", "compound").stream()
            .noneMatch(word -> isOneOf(word.lemma(), modifier))) {
      return false;
    }
    String officials = frame.options().get("officials");
    if (officials != null && officials.equals("yes") != isOffice(unit)) {
      return false;
    }
    if (frame.options().containsKey("head") && isModifier(unit)) {
      return false;
    }
    if (frame.options().containsKey("goods") && !isGoods(unit)) {
      return false;
    }
    String onto = frame.options().get("onto");
    if (onto != null && !isPutOnto(unit, onto)) {
      return false;
    }
    String without = frame.options().get("without");
    return without == null || complements(unit).noneMatch(child -> isExcluded(child, without));
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

  /** {@code put X on the Entity List}, {@code added to a blacklist}. */
  private boolean isPutOnto(Unit verb, String words) {
    for (String preposition : List.of("on", "to", "onto", "under")) {
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

  private void state(
      Frame frame, Unit trigger, String word, List<Argument> subjects, List<Argument> objects) {
    if (subjects.isEmpty() || objects.isEmpty()) {
      return;
    }
    boolean calledOff = frame.effect() == Modality.PLANNED;
    Presentation presentation =
        (isBesideName(frame, trigger) ? presentations.ofWord(trigger) : presentations.of(trigger))
            .or(frame.effect());
    if (calledOff && presentation.past()) {
      presentation = new Presentation(Modality.NEGATED, false);
    }
    boolean past = presentation.past() || frame.past();
    boolean pairs = frame.from().equals(frame.to());
    for (int i = 0; i < subjects.size(); i++) {
      for (int j = pairs ? i + 1 : 0; j < objects.size(); j++) {
        Argument subject = subjects.get(i);
        Argument object = objects.get(j);
        if (!isSame(subject, object)
            && (frame.options().containsKey("extended")
                || !subject.extended() && !object.extended())
            && (!frame.options().containsKey("body") || isBody(object) == isTrue(frame, "body"))
            && frame.admits(subject.mention().type(), object.mention().type())) {
          found.add(
              new Statement(
                  subject.mention(),
                  frame.relation(),
                  object.mention(),
                  presentation.modality(),
                  past,
                  confidence(frame, subject, object, presentation),
                  frame.rule(word),
                  graph.sentence()));
        }
      }
    }
  }

  /** What stands beside a name is stated whatever the clause says of the name. */
  private boolean isBesideName(Frame frame, Unit trigger) {
    return switch (frame.kind()) {
      case NAME, HYPHEN -> true;
      case ROLE ->
          graph.children(trigger, "cop").isEmpty()
              && !graph.hasRelation(trigger, "xcomp", "obl", "obj", "nsubj", "root");
      default -> false;
    };
  }

  private static boolean isTrue(Frame frame, String option) {
    return "yes".equals(frame.options().get(option));
  }

  /** Tells whether an organization is a public body by its name: a ministry, not a company. */
  private boolean isBody(Argument argument) {
    String name = argument.mention().name();
    for (String word : name.split(" ", -1)) {
      if (classes.is("body-head", word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(Argument a, Argument b) {
    return a.mention().name().equals(b.mention().name());
  }

  private static double confidence(
      Frame frame, Argument subject, Argument object, Presentation presentation) {
    double doubt = presentation.modality() == Modality.ASSERTED ? 1 : 0.9;
    return frame.weight() * subject.certainty() * object.certainty() * doubt;
  }
}
