package org.relata.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relata.query.ArticleSummary;
import org.relata.query.Fact;
import org.relata.query.Quote;

/** Facts and their sentences as people read them. */
final class FactText {
  private FactText() {}

  /** Returns how well a fact is supported, in a few words. */
  static String standing(Fact fact) {
    if (fact.standing().equals("denied")) {
      return "denied by " + count(fact.denied(), "sentence");
    }
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT, "%.2f, %s", fact.confidence(), count(fact.publishers(), "source")));
    if (fact.planned() == fact.statements()) {
      text.append(", planned");
    } else if (fact.hedged() + fact.planned() == fact.statements()) {
      text.append(", hedged");
    }
    if (fact.denied() > 0) {
      text.append(", disputed by ").append(count(fact.denied(), "sentence"));
    }
    return text.toString();
  }

  /** Returns when a fact was first and last stated, as an addition to a line; empty if undated. */
  static String times(@Nullable LocalDate first, @Nullable LocalDate last) {
    if (first == null || last == null) {
      return "";
    }
    return first.equals(last) ? ", " + first : ", " + first + " to " + last;
  }

  /** Returns a fact on one line. */
  static String line(Fact fact) {
    return fact.subject().name()
        + (fact.symmetric() ? " ←" : " —")
        + fact.relation()
        + "→ "
        + fact.object().name()
        + "  ["
        + standing(fact)
        + times(fact.firstSeen(), fact.lastSeen())
        + "]";
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  static void printQuotes(Fact fact, PrintWriter out, String indent) {
    for (Quote quote : fact.quotes()) {
      String modality = quote.modality().equals("asserted") ? "" : "(" + quote.modality() + ") ";
      out.println(indent + modality + "“" + quote.text() + "”");
      out.println(indent + "  " + source(quote.article()));
    }
  }

  static String source(ArticleSummary article) {
    StringBuilder text = new StringBuilder();
    if (article.publisher() != null) {
      text.append(article.publisher()).append(", ");
    }
    if (article.published() != null) {
      text.append(article.published()).append(", ");
    }
    return text.append(article.title()).append(" <").append(article.url()).append('>').toString();
  }
}
