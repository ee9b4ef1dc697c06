package org.relata.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.relata.schema.EntityType;
import org.relata.schema.Lexicon;
import org.relata.schema.Span;
import org.relata.schema.WordClasses;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * Finds titles before persons' names that name a body themselves ({@code Commerce Secretary}), and
 * those that only the head of a company bears ({@code Chief Executive Doug Calloway}), the company
 * being the one that the text is about.
 */
final class Offices {
  private static final int LONGEST = 5;
  private static final double CERTAINTY = 0.9;

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;
  private final Set<String> companyTitles;

  Offices(Lexicon lexicon, Gazetteer gazetteer, WordClasses words) {
    this.companyTitles = words.of("company-title");
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** Returns the offices that the names of a sentence are introduced with. */
  List<Office> find(Sentence sentence, List<Mention> names) {
    List<Office> offices = new ArrayList<>();
    for (Mention name : names) {
      if (name.isName() && name.type() == EntityType.PERSON) {
        before(sentence, name)
            .filter(office -> !isForeign(office.body(), names))
            .ifPresent(offices::add);
      }
    }
    return offices;
  }

  /** {@code Philippine Foreign Secretary}: not of the body that the bare title would name. */
  private boolean isForeign(Mention body, List<Mention> names) {
    String home = gazetteer.home(body.name());
    return names.stream()
        .filter(name -> name.type() == EntityType.COUNTRY)
        .filter(name -> name.end() == body.first() || name.end() == body.first() - 1)
        .anyMatch(name -> !name.name().equals(home));
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

  /**
   * Returns the offices that bare company titles before names give.
   *
   * @param company the company that "the company" would mean at a token of a sentence
   */
  List<Office> findBare(
      Sentence sentence, List<Mention> names, IntFunction<Optional<Mention>> company) {
    List<Office> offices = new ArrayList<>();
    for (Mention name : names) {
      if (!name.isName() || name.type() != EntityType.PERSON) {
        continue;
      }
      int first = startOfCompanyTitle(sentence, name);
      if (first < name.first() && isBare(sentence, names, first)) {
        company
            .apply(first)
            .ifPresent(
                found ->
                    offices.add(
                        new Office(
                            name,
                            Anaphora.standIn(
                                sentence, first, name.first(), Mention.Kind.DESCRIPTION, found),
                            "LEADS",
                            sentence.words(first, name.first()).toLowerCase(Locale.ROOT))));
      }
    }
    return offices;
  }

  /**
   * Returns the offices that bare titles of state give: {@code Foreign Minister Jane Doe}, {@code
   * the culture minister, Jane Doe,}, in an article about one country, of persons not known
   * otherwise.
   *
   * @param country what the article is about
   */
  List<Office> findOfState(Sentence sentence, List<Mention> names, Mention country) {
    List<Office> offices = new ArrayList<>();
    for (Mention name : names) {
      if (name.isName()
          && name.type() == EntityType.PERSON
          && gazetteer.find(name.name()) == null) {
        ofState(sentence, names, name, country).ifPresent(offices::add);
      }
    }
    return offices;
  }

  private Optional<Office> ofState(
      Sentence sentence, List<Mention> names, Mention person, Mention country) {
    List<Token> tokens = sentence.tokens();
    boolean apposed = person.first() > 1 && tokens.get(person.first() - 1).word().equals(",");
    int end = apposed ? person.first() - 1 : person.first();
    for (int first = Math.max(0, end - LONGEST); first < end; first++) {
      String words = sentence.words(first, end).toLowerCase(Locale.ROOT);
      Optional<Lexicon.Title> title = lexicon.title(words);
      boolean bare =
          isBare(sentence, names, first) || apposed && isAfterThe(sentence, names, first);
      if (title.isPresent() && isOfState(title.get(), words)) {
        String relation = title.get().relation().orElse("LEADS");
        return bare
            ? Optional.of(
                new Office(
                    person,
                    Anaphora.standIn(sentence, first, end, Mention.Kind.DESCRIPTION, country),
                    relation,
                    words))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Foreign heads of government need no country to be known, and a department known by its name is
   * one of its country alone.
   */
  private boolean isOfState(Lexicon.Title title, String words) {
    return words.endsWith("minister")
        && !words.endsWith("prime minister")
        && title.relation().isPresent()
        && title.body().map(body -> gazetteer.find(body) == null).orElse(true);
  }

  private static boolean isAfterThe(Sentence sentence, List<Mention> names, int first) {
    return first > 0
        && sentence.tokens().get(first - 1).lower().equals("the")
        && isBare(sentence, names, first - 1);
  }

  private int startOfCompanyTitle(Sentence sentence, Mention name) {
    for (int first = Math.max(0, name.first() - LONGEST); first < name.first(); first++) {
      if (companyTitles.contains(sentence.words(first, name.first()).toLowerCase(Locale.ROOT))) {
        return first;
      }
    }
    return name.first();
  }

  /** Nothing before the title may say whose it is. */
  private static boolean isBare(Sentence sentence, List<Mention> names, int first) {
    if (first == 0) {
      return true;
    }
    Token before = sentence.tokens().get(first - 1);
    boolean named = names.stream().anyMatch(name -> name.covers(first - 1));
    return !named
        && !before.isTagged("POS")
        && !before.isTagged("NN")
        && !before.isTagged("JJ")
        && !before.isTagged("PRP")
        && !before.isTagged("DT");
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
