package org.relata.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.Span;
import org.relata.sentence.Sentence;

/** Finds titles before persons' names that name a body themselves. */
final class Offices {
  private static final int LONGEST = 5;
  private static final double CERTAINTY = 0.9;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  Offices(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** Returns the offices that the names of a sentence are introduced with. */
  List<Office> find(Sentence sentence, List<Mention> names) {
    List<Office> offices = new ArrayList<>();
    for (Mention name : names) {
      if (name.isName() && name.type() == EntityType.PERSON) {
        before(sentence, name).ifPresent(offices::add);
      }
    }
    return offices;
  }

  private Optional<Office> before(Sentence sentence, Mention person) {
    for (int first = Math.max(0, person.first() - LONGEST); first < person.first(); first++) {
      Optional<Lexicon.Title> title = lexicon.title(sentence.words(first, person.first()));
      if (title.isPresent()
          && title.get().body().isPresent()
          && title.get().relation().isPresent()) {
        return office(sentence, person, title.get(), first);
      }
    }
    return Optional.empty();
  }

  private Optional<Office> office(
      Sentence sentence, Mention person, Lexicon.Title title, int first) {
    Known body = gazetteer.find(title.body().orElseThrow());
    if (body == null || body.type() != EntityType.ORGANIZATION) {
      return Optional.empty();
    }
    Span span =
        new Span(
            sentence.tokens().get(first).span().start(),
            sentence.tokens().get(person.first() - 1).span().end());
    Mention mention =
        new Mention(
            Mention.Kind.DESCRIPTION,
            body.type(),
            body.name(),
            sentence.index(),
            first,
            person.first(),
            sentence.words(first, person.first()),
            span,
            CERTAINTY,
            false);
    return Optional.of(new Office(person, mention, title.relation().orElseThrow(), title.phrase()));
  }
}
