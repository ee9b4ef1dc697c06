package org.relata.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relata.article.Article;
import org.relata.mention.Mention;
import org.relata.resolve.Reading;
import org.relata.resolve.Resolver;
import org.relata.schema.Span;
import org.relata.statement.FrameExample;
import org.relata.statement.Statement;

/** What the extraction reads in the example of a frame. */
final class ExampleReading {
  private final FrameExample example;
  private final Reading reading;

  ExampleReading(FrameExample example, Resolver resolver) {
    this.example = example;
    this.reading = resolver.read(article(example));
  }

  private static Article article(FrameExample example) {
    return new Article(
        example.place(),
        example.place(),
        "about:example",
        "",
        null,
        null,
        null,
        "en",
        example.text(),
        0,
        "");
  }

  /** Returns what is wrong, or nothing if the sentence is read as it should be. */
  Optional<String> problem() {
    if (reading.statements().stream().anyMatch(this::isStated)) {
      return Optional.empty();
    }
    return Optional.of(
        "%s: %s: %s: %s"
            .formatted(example.place(), example.relation().name(), example.text(), reason()));
  }

  private boolean isStated(Statement statement) {
    Mention subject = statement.subject();
    Mention object = statement.object();
    return statement.relation().name().equals(example.relation().name())
        && (stands(subject, example.subject()) && stands(object, example.object())
            || example.relation().symmetric()
                && stands(subject, example.object())
                && stands(object, example.subject()));
  }

  /** Tells whether a mention is the marked words, or is of the same name as they are. */
  private boolean stands(Mention mention, Span marked) {
    return overlaps(mention.span(), marked)
        || mentionAt(marked).filter(other -> other.name().equals(mention.name())).isPresent();
  }

  private Optional<Mention> mentionAt(Span marked) {
    return reading.mentions().bySentence().stream()
        .flatMap(List::stream)
        .filter(mention -> overlaps(mention.span(), marked))
        .findFirst();
  }

  private static boolean overlaps(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private String reason() {
    List<String> reasons = new ArrayList<>();
    for (Span argument : List.of(example.subject(), example.object())) {
      Optional<Mention> mention = mentionAt(argument);
      String words = "'" + argument.of(example.text()) + "'";
      reasons.add(
          mention.isEmpty()
              ? words + " is not mentioned"
              : words + " is a " + mention.get().type().label());
    }
    for (Statement statement : reading.statements()) {
      reasons.add(
          "found "
              + statement.subject().name()
              + " "
              + statement.relation().name()
              + " "
              + statement.object().name());
    }
    return String.join(", ", reasons);
  }
}
