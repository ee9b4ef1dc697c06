package org.relata.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relata.mention.Mention;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.Modality;
import org.relata.schema.WordClasses;

/** Matches frames against one parsed sentence. */
final class FrameMatcher {
  private final SentenceGraph graph;
  private final Frames frames;
  private final Lexicon lexicon;
  private final WordClasses classes;
  private final NounPhrases nouns;
  private final Arguments arguments;
  private final Conditions conditions;
  private final Presentations presentations;
  private final List<Statement> found = new ArrayList<>();

  FrameMatcher(SentenceGraph graph, Frames frames, Lexicon lexicon, WordClasses classes) {
    this.graph = graph;
    this.frames = frames;
    this.lexicon = lexicon;
    this.classes = classes;
    this.nouns = new NounPhrases(graph, lexicon);
    SlotWords words = new SlotWords(graph, classes, nouns);
    this.arguments = new Arguments(graph, lexicon, classes, nouns, words);
    this.conditions = new Conditions(graph, frames, lexicon, classes, words);
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
    nouns
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
        if (heads.isEmpty() && classes.is("security", head.lemma())) {
          heads.addAll(arguments.in(head, "poss"));
        }
      }
      List<Argument> lefts = List.of(new Argument(left, left.certainty()));
      boolean leftFirst = frame.from().equals(List.of("left"));
      state(frame, unit, unit.lemma(), leftFirst ? lefts : heads, leftFirst ? heads : lefts);
    }
  }

  private void apply(Frame.Kind kind, String word, Unit unit) {
    for (Frame frame : frames.of(kind, word)) {
      if (conditions.hold(frame, unit)) {
        List<Argument> subjects = arguments.of(unit, frame.from(), frame::admitsSubject);
        if (!subjects.isEmpty()) {
          state(frame, unit, word, subjects, arguments.of(unit, frame.to(), frame::admitsObject));
        }
      }
    }
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
        if ((pairs ? !isSame(subject, object) : !isAmong(subjects, object))
            && (frame.options().containsKey("extended")
                || !subject.extended() && !object.extended())
            && isNamedAsAsked(frame, object)
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
              && (!graph.hasRelation(trigger, "xcomp", "obl", "obj", "nsubj", "root")
                  || graph.children(trigger, "appos").stream().anyMatch(Unit::isEntity));
      default -> false;
    };
  }

  /**
   * Tells whether the name of an object has the words that a frame asks for: a ministry, a party.
   */
  private boolean isNamedAsAsked(Frame frame, Argument object) {
    String wanted = frame.options().get("object-name");
    String unwanted = frame.options().get("object-name-not");
    return (wanted == null || hasWordOf(object, wanted))
        && (unwanted == null || !hasWordOf(object, unwanted));
  }

  private boolean hasWordOf(Argument object, String wordClass) {
    for (String word : object.mention().name().split(" ", -1)) {
      if (classes.is(wordClass, word)) {
        return true;
      }
    }
    return false;
  }

  /** {@code A and B joined the round}: B is not what A joined. */
  private static boolean isAmong(List<Argument> subjects, Argument object) {
    return subjects.stream().anyMatch(subject -> isSame(subject, object));
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
